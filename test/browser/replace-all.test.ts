import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'
import { insertText } from './in-page.ts'

const openDesk = useDesk()
const NOTE = 'Her placement ended.\nThe IRO rang. The next placement, and that placement.'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = (page: Page) => page.locator(':focus')

test('by the keys alone: look at each, untick one, put the others in, undo all in one', async () => {
  const { page, write, text, flagged, placeCaret } = await openDesk({ path: '/fixture/' })
  await write(NOTE)
  await placeCaret('placement', 2)
  await press(page, 'Alt+Enter')
  const all = page.getByRole('button', { name: 'Replace all 3: look at each first' })
  await press(page, 'ArrowDown', 'ArrowDown')
  expect(await focused(page).textContent()).toBe(await all.textContent())
  await press(page, 'Enter')
  const rows = page.locator('.fairhand-preview li')
  expect(await rows.allTextContents()).toEqual([
    'Her placement home ended.',
    'The IRO rang. The next placement home, and that placement.',
    '… rang. The next placement, and that placement home.',
  ])
  expect(await focused(page).getAttribute('type')).toBe('checkbox')
  expect(await text()).toBe(NOTE)
  await press(page, 'ArrowDown', 'Space', 'ArrowDown', 'ArrowDown')
  expect(await focused(page).textContent()).toBe('Replace these 2')
  await press(page, 'Enter')
  expect(await text()).toBe('Her home ended.\nThe IRO rang. The next placement, and that home.')
  expect(await focused(page).getAttribute('class')).toContain('ProseMirror')
  await expect
    .poll(() => page.locator('.fairhand-spoken').first().textContent(), WAIT)
    .toBe('Changed in 2 places. Undo takes them back.')
  await press(page, 'Control+z')
  expect(await text()).toBe(NOTE)
  expect(await flagged()).toEqual(['placement', 'IRO', 'placement', 'placement'])
})

test('the list keeps up with the note, and keeps what was unticked; “Back” changes nothing', async () => {
  const { page, write, text } = await openDesk({ path: '/fixture/' })
  await write(NOTE)
  await page.locator('#one .fairhand-flag').first().click()
  await page.getByRole('button', { name: 'Replace all 3' }).click()
  await page.getByRole('checkbox').nth(1).uncheck()
  await page.evaluate(insertText, { before: 'cement.', words: 'x' })
  expect(await page.getByRole('checkbox').count()).toBe(2)
  expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(false)
  expect(await page.getByRole('button', { name: 'Replace 1' }).isVisible()).toBe(true)
  await page.getByRole('checkbox').first().uncheck()
  expect(await page.getByRole('button', { name: 'Replace these 0' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Back' }).click()
  const card = page.getByRole('dialog')
  expect(await card.getByRole('button', { name: 'Replace with “home”' }).isVisible()).toBe(true)
  expect(await text()).toContain('Her placement ended.')
})

test('it is offered for plain replacements alone, and only where there are several', async () => {
  const { page, write } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended. The IRO rang. Then the IRO left.')
  for (const [nth, label] of [
    [0, 'Replace with “home”'],
    [1, 'Explain: add'],
  ] as const) {
    await page.locator('#one .fairhand-flag').nth(nth).click()
    const card = page.getByRole('dialog')
    expect(await card.getByRole('button', { name: label }).isVisible()).toBe(true)
    expect(await card.getByRole('button', { name: 'Replace all' }).count()).toBe(0)
  }
})
