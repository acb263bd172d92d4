import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()

test('by keyboard a card leads to its rule, in a tab that knows nothing of the note', async () => {
  const { page, write, placeCaret } = await openDesk()
  await write('Her placement ended.')
  await placeCaret('Her')
  await page.keyboard.press('F8')
  await page.keyboard.press('Alt+Enter')
  await page.getByRole('dialog').getByText('Where this comes from').press('Enter')
  const link = page.getByRole('link', { name: 'This rule, with examples' })
  expect(await link.getAttribute('rel')).toBe('noopener')
  const opened = page.context().waitForEvent('page')
  await link.press('Enter')
  const tab = await opened
  await expect.poll(() => tab.url(), WAIT).toMatch(/\/rules#jargon\/placement$/)
  expect(await tab.evaluate(() => window.opener)).toBeNull()
  expect(await page.locator('.ProseMirror').textContent()).toBe('Her placement ended.')
})
