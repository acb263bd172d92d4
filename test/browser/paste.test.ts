import { expect, test } from 'vitest'
import { useDesk } from './desk.ts'

const openDesk = useDesk()

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head></head><body>
<!--StartFragment--><p class=MsoNormal><b>Reason for visit</b><o:p></o:p></p>
<p class=MsoNormal>Jordan&nbsp;was seen <i>alone</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Ring school<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Write to Dad<o:p></o:p></p>
<!--EndFragment--></body></html>`

test.each([
  [
    'plain text',
    'text/plain',
    'First line\nSecond line\r\nThird line',
    '<p>First line</p><p>Second line</p><p>Third line</p>',
  ],
  [
    'Word',
    'text/html',
    WORD,
    '<p><strong>Reason for visit</strong></p><p>Jordan was seen <em>alone</em>.</p><ul><li><p>Ring school</p></li><li><p>Write to Dad</p></li></ul><p></p>',
  ],
  [
    'Google Docs',
    'text/html',
    '<b style="font-weight:normal;"><p><span style="font-weight:700;">Plan</span></p><p><span style="font-weight:400;">Ring Dad</span></p></b>',
    '<p><strong>Plan</strong></p><p>Ring Dad</p>',
  ],
])('pasted %s keeps its lines', async (_, type, data, expected) => {
  const { page } = await openDesk()
  await page.locator('.ProseMirror').focus()
  const html = await page.evaluate(
    ([kind, words]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(kind, words)
      const dom = document.querySelector('.ProseMirror') as Element & {
        editor: { getHTML: () => string }
      }
      dom.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
      return dom.editor.getHTML()
    },
    [type, data] as const,
  )
  expect(html).toBe(expected)
})

test('what is pasted can bring no script along', async () => {
  const { page } = await openDesk()
  const html = await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<p>Hi<img src=x onerror="document.title=1"><script>1</script></p>',
    )
    const dom = document.querySelector('.ProseMirror') as HTMLElement & {
      editor: { getHTML: () => string }
    }
    dom.focus()
    dom.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
    return dom.editor.getHTML()
  })
  expect(html).toBe('<p>Hi</p>')
})
