import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'
import { insertText } from './in-page.ts'

const openDesk = useDesk()

test('two people: what one writes neither moves nor hides the other’s flags, card or caret', async () => {
  const { page, write, flagged } = await openDesk({ path: '/fixture/?shared' })
  await write('Her placement ended, and the IRO rang.\nThe next placement began.\nThen tea.')
  await page.locator('#one .fairhand-flag').last().click()
  const card = page.getByRole('dialog')
  expect(await card.textContent()).toContain('3 of 3')
  await page.evaluate(() => {
    const blinks: number[] = []
    const note = document.querySelector('#one .ProseMirror') as Element
    const watch = () => blinks.push(note.querySelectorAll('.fairhand-flag').length)
    new MutationObserver(watch).observe(note, { subtree: true, childList: true, attributes: true })
    Object.assign(window, { blinks })
  })
  // The other writes, without a click that would be elsewhere on this person’s screen.
  await page.evaluate(insertText, { before: 'Her', words: 'Hello ', within: '#two .ProseMirror' })
  await expect
    .poll(() => page.locator('#one p').first().textContent(), WAIT)
    .toBe('Hello Her placement ended, and the IRO rang.')
  const blinks: number[] = await page.evaluate(() => Reflect.get(window, 'blinks'))
  expect(new Set(blinks)).toEqual(new Set([3]))
  expect(await flagged()).toEqual(['placement', 'IRO', 'placement'])
  expect(await card.isVisible()).toBe(true)
  expect(await page.locator('#two [aria-current], #two .fairhand-card').count()).toBe(0)
})

test('two people: what one accepts, the other sees', async () => {
  const { page, write, text, placeCaret } = await openDesk({ path: '/fixture/?shared' })
  await write('Her placement ended.\nThen tea.')
  await placeCaret('placement', 2)
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('Enter')
  expect(await text()).toBe('Her home ended.\nThen tea.')
  expect(await page.locator('#two p').first().textContent()).toBe('Her home ended.')
})

test('two editors on a page do not hear each other', async () => {
  const { page, write } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended.')
  expect(await page.locator('#two .fairhand-flag').count()).toBe(0)
  await page.locator('#two .ProseMirror').focus()
  await page.keyboard.press('F8')
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
})

test('two editors: one’s open card and its highlight outlast what happens in the other', async () => {
  const { page, write } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended.')
  await page.locator('#one .fairhand-flag').click()
  const highlighted = () =>
    page.evaluate(() => [...(CSS.highlights.get('fairhand-current') ?? [])].map(String))
  expect(await highlighted()).toEqual(['placement'])
  const editor = await page.evaluateHandle(() =>
    Reflect.get(document.querySelector('#two .ProseMirror') ?? {}, 'editor'),
  )
  await editor.evaluate((two) => two.commands.setContent('<p>Their placement began.</p>'))
  await editor.evaluate((two) => two.commands.checkNote())
  await expect.poll(() => page.locator('#two .fairhand-flag').count(), WAIT).toBe(1)
  await editor.evaluate((two) => two.commands.goToNextFlag())
  expect(await highlighted()).toEqual(['placement', 'placement'])
  await editor.evaluate((two) => two.destroy())
  expect(await highlighted()).toEqual(['placement'])
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
})
