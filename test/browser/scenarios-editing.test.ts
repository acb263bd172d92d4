import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()

test('type before: the underline stays on its words on every keystroke, and one check follows', async () => {
  const { page, service, write, flagged, placeCaret, checked } = await openDesk()
  await write('Dean was non-compliant on Monday.')
  await page.evaluate(() => {
    const blinks: string[] = []
    const watch = () => {
      const words = document.querySelector('.ProseMirror .fairhand-flag')?.textContent
      if (words !== 'non-compliant') blinks.push(String(words))
    }
    const note = document.querySelector('.ProseMirror') as Element
    new MutationObserver(watch).observe(note, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    Object.assign(window, { blinks })
  })
  const calls = service.asked.length
  await placeCaret('Dean')
  await page.keyboard.type('After school today, ', { delay: 15 })
  expect(await flagged()).toEqual(['non-compliant'])
  await checked(calls + 1)
  await expect.poll(() => page.locator('#status').textContent(), WAIT).toContain('Checked')
  expect(service.asked.length).toBe(calls + 1)
  expect(await page.evaluate(() => Reflect.get(window, 'blinks'))).toEqual([])
})

test('accept, then undo: each step is undone alone, and the flag is back at once', async () => {
  const { page, write, flagged, text, placeCaret } = await openDesk()
  await write('Her placement ended.')
  await placeCaret('.', 0)
  await page.keyboard.type(' early')
  await page.keyboard.press('Shift+F8')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.type(' Sadly')
  expect(await text()).toBe('Her home ended early. Sadly')
  await page.keyboard.press('Control+z')
  expect(await text()).toBe('Her home ended early.')
  await page.keyboard.press('Control+z')
  expect(await text()).toBe('Her placement ended early.')
  expect(await flagged()).toEqual(['placement'])
  await page.keyboard.press('Control+z')
  expect(await text()).toBe('Her placement ended.')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+z')
  expect(await text()).toBe('Her home ended early. Sadly')
})

test('edit inside: underline and card vanish; taking the letter out brings the underline back', async () => {
  const { page, service, write, flagged, placeCaret } = await openDesk()
  await write('Her placement ended.')
  await page.locator('.ProseMirror .fairhand-flag').click()
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  await placeCaret('cement')
  const calls = service.asked.length
  await page.keyboard.type('x')
  expect(await flagged()).toEqual([])
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
  await page.keyboard.press('Backspace')
  expect(await flagged()).toEqual(['placement'])
  expect(service.asked.length).toBe(calls)
})

test('click: a click on a flag shows its card and leaves the keyboard to the note', async () => {
  const { page, write, text } = await openDesk()
  await write('Her placement ended.')
  await page.locator('.ProseMirror .fairhand-flag').click()
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  await page.keyboard.press('Delete')
  expect(await text()).toMatch(/^Her plac?e?m?e?n?t? ?/)
  expect((await text()).length).toBe('Her placement ended.'.length - 1)
})

test('formatting: bold inside a flag, a mention and a break before it: one flag, replaced once, all else intact', async () => {
  const { page, flagged, placeCaret, checked } = await openDesk({ path: '/fixture/' })
  await page.evaluate(() => {
    const note = document.querySelector('.ProseMirror') as Element & {
      editor: { commands: { setContent: (html: string) => void } }
    }
    note.editor.commands.setContent(
      '<p>🙂 <span data-mention></span><br>Her <b>place</b>ment ended.</p>',
    )
  })
  await checked(1)
  await expect.poll(flagged, WAIT).toEqual(['placement'])
  await placeCaret('placement', 3)
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('Enter')
  expect(await page.locator('#one .ProseMirror').innerHTML()).toContain(
    '<br>Her <strong>home</strong> ended.',
  )
  expect(await page.locator('#one [data-mention]').count()).toBe(1)
})

test('clean output: what leaves the editor holds nothing of ours', async () => {
  const { page, write } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended, and the IRO rang.')
  const html = await page.evaluate(() => {
    const dom = document.querySelector('.ProseMirror') as Element & {
      editor: { getHTML: () => string; getJSON: () => unknown }
    }
    return dom.editor.getHTML() + JSON.stringify(dom.editor.getJSON())
  })
  expect(html).toBe(
    '<p>Her placement ended, and the IRO rang.</p>{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Her placement ended, and the IRO rang."}]}]}',
  )
  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('copy', (event) => {
          resolve(event.clipboardData?.getData('text/html') ?? '')
        })
      }),
  )
  await page.locator('#one .ProseMirror').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  expect(await copied).not.toMatch(/fairhand|aria|role|class/)
})
