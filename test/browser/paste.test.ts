import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDesk } from './desk.ts'
import { SAMPLES } from './pasted-samples.ts'

const openDesk = useDesk()

/** Empties the note, pastes, and gives what it then holds. */
const paste = (page: Page, type: string, data: string): Promise<string> =>
  page.evaluate(
    ([kind, words]) => {
      const dom = document.querySelector('.ProseMirror') as HTMLElement & {
        editor: { getHTML: () => string; commands: { clearContent: () => boolean } }
      }
      dom.editor.commands.clearContent()
      dom.focus()
      const clipboardData = new DataTransfer()
      clipboardData.setData(kind, words)
      dom.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
      return dom.editor.getHTML().replace(/<p><\/p>$/, '')
    },
    [type, data] as const,
  )

test('lines, headings and lists come along, and nothing else', async () => {
  const { page } = await openDesk()
  const pasted: [string, string][] = []
  for (const { from, html } of SAMPLES) pasted.push([from, await paste(page, 'text/html', html)])
  expect(pasted).toEqual(SAMPLES.map(({ from, note }) => [from, note]))
})

test('plain text keeps its lines', async () => {
  const { page } = await openDesk()
  const html = await paste(page, 'text/plain', 'First line\nSecond line\r\nThird line')
  expect(html).toBe('<p>First line</p><p>Second line</p><p>Third line</p>')
})

test('what is pasted can bring no script along', async () => {
  const { page } = await openDesk()
  const html = '<p>Hi<img src=x onerror="document.title=1"><script>1</script></p>'
  expect(await paste(page, 'text/html', html)).toBe('<p>Hi</p>')
})
