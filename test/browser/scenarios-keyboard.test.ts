import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()
const NOTE = 'The IRO rang.\nHer placement ended.'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focusedIn = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.ProseMirror, .fairhand-card')?.className)
const spoken = (page: Page) => page.locator('.fairhand-spoken').textContent()

test('keyboard only: F8, F8, Alt+Enter, down, Enter: the second suggestion is in, the focus is back', async () => {
  const { page, write, text, placeCaret } = await openDesk()
  await write(NOTE)
  await placeCaret('The')
  await press(page, 'F8', 'F8')
  expect(await spoken(page)).toBe('2 of 2, jargon: placement. Alt+Enter for suggestions.')
  expect(await focusedIn(page)).toContain('ProseMirror')
  await press(page, 'Alt+Enter', 'ArrowDown')
  expect(await page.locator(':focus').textContent()).toBe('Explain: add “(where a child lives)”')
  await press(page, 'Enter')
  expect(await text()).toBe('The IRO rang.\nHer placement (where a child lives) ended.')
  expect(await focusedIn(page)).toContain('ProseMirror')
  await page.keyboard.type('!')
  expect(await text()).toContain('(where a child lives)! ended.')
})

test('keyboard only: accepting is announced, and one undo takes it back', async () => {
  const { page, write, flagged, placeCaret } = await openDesk()
  await write(NOTE)
  await placeCaret('Her')
  await press(page, 'F8', 'Alt+Enter', 'Enter')
  await expect.poll(() => spoken(page), WAIT).toMatch(/^Changed\./)
  expect(await flagged()).toEqual(['IRO'])
  await press(page, 'Control+z')
  expect(await flagged()).toEqual(['IRO', 'placement'])
})

test('keyboard only: Escape goes from the card to the note, closes the card, and leads back to the caret', async () => {
  const { page, write, text, placeCaret } = await openDesk()
  await write(NOTE)
  await placeCaret('rang')
  await press(page, 'F8', 'Alt+Enter')
  expect(await focusedIn(page)).toContain('fairhand-card')
  await press(page, 'Escape')
  expect(await focusedIn(page)).toContain('ProseMirror')
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
  await press(page, 'Escape')
  await page.keyboard.type('X')
  expect(await text()).toBe('The IRO Xrang.\nHer placement ended.')
})

test('keyboard only: Shift+F8 goes back, and F8 goes on inside the card', async () => {
  const { page, write, placeCaret } = await openDesk()
  await write(NOTE)
  await placeCaret('rang')
  await press(page, 'Shift+F8', 'Alt+Enter', 'F8')
  expect(await page.getByRole('dialog').textContent()).toContain('placement')
  expect(await focusedIn(page)).toContain('fairhand-card')
})

test('keyboard only: Tab leaves the card and the note: there is no trap', async () => {
  const { page, write, placeCaret } = await openDesk({ path: '/fixture/' })
  await write(NOTE)
  await placeCaret('The')
  await press(page, 'F8', 'Tab')
  expect(await focusedIn(page)).toBeUndefined()
  await placeCaret('The')
  await press(page, 'F8', 'Alt+Enter')
  const controls = await page.getByRole('dialog').locator('button, summary').count()
  for (let step = 0; step < controls; step++) await press(page, 'Tab')
  expect(await focusedIn(page)).not.toContain('fairhand-card')
})

test('gaps: a template goes in with its first slot selected; Tab goes on; one undo takes it out', async () => {
  const { page, write, text, flagged, placeCaret } = await openDesk()
  await write('Sam disengaged at school.')
  await placeCaret('disengaged')
  await press(page, 'F8', 'Shift+F8')
  await placeCaret('disengaged', 3)
  await press(page, 'Alt+Enter', 'Enter')
  await page.keyboard.type('2')
  await press(page, 'Tab')
  expect(await page.evaluate(() => String(getSelection()))).toBe('[number of lessons]')
  await page.getByRole('region', { name: 'Flags' }).getByText('1 gap to fill in').waitFor()
  await page.keyboard.type('5')
  expect(await text()).toBe('Sam came to 2 of 5 lessons at school.')
  await press(page, 'Control+z', 'Control+z', 'Control+z')
  expect(await text()).toBe('Sam disengaged at school.')
  expect(await flagged()).toContain('disengaged')
})

test('gaps: what is left is listed in the panel, and the list leads to it', async () => {
  const { page, write, placeCaret } = await openDesk({ path: '/fixture/' })
  await write('Sam disengaged at school.')
  await placeCaret('disengaged', 3)
  await press(page, 'Alt+Enter', 'Enter')
  await page.keyboard.type('2')
  await placeCaret('school')
  const gaps = page.locator('.fairhand-slots button')
  await expect.poll(() => gaps.allTextContents(), WAIT).toEqual(['[number of lessons]'])
  await gaps.first().focus()
  await press(page, 'Enter')
  await page.keyboard.type('5')
  await expect.poll(() => gaps.count(), WAIT).toBe(0)
  expect(await page.locator('#one .ProseMirror').textContent()).toBe(
    'Sam came to 2 of 5 lessons at school.',
  )
})

test('gaps: Tab indents a list where there is no slot to go to', async () => {
  const { page, write, placeCaret } = await openDesk()
  await write('One\nTwo')
  await page.locator('.ProseMirror').focus()
  await press(page, 'Control+a', 'Control+Shift+8')
  await placeCaret('Two')
  await press(page, 'Tab')
  expect(await page.locator('.ProseMirror ul ul').count()).toBe(1)
})

test('keyboard only, in the panel: go to a flag, accept, dismiss; the focus moves on to the next', async () => {
  const { page, write, text } = await openDesk()
  await write(`${NOTE}\nBen was manipulative.`)
  const items = page.locator('.fairhand-item')
  await items.nth(1).getByRole('button', { name: 'Replace with “home”' }).focus()
  await press(page, 'Enter')
  expect(await text()).toContain('Her home ended.')
  await expect.poll(() => page.locator(':focus').textContent(), WAIT).toBe('“manipulative”')
  await items.nth(1).getByRole('button', { name: 'Dismiss' }).focus()
  await press(page, 'Enter')
  await expect.poll(() => page.locator(':focus').textContent(), WAIT).toBe('“IRO”')
  await press(page, 'Enter')
  expect(await focusedIn(page)).toContain('ProseMirror')
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
})
