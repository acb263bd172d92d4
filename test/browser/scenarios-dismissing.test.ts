import { expect, test } from 'vitest'
import { useDesk, WAIT } from './desk.ts'

const openDesk = useDesk()
const NOTE = 'Ben was manipulative on Monday.\nMum was manipulative too.'

test('dismiss: it stays away through an edit, undo, redo and a reload; elsewhere it is flagged', async () => {
  const { page, write, flagged, placeCaret } = await openDesk({ path: '/fixture/' })
  await write(NOTE)
  const flags = page.locator('#one .fairhand-flag')
  await flags.first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click()
  expect(await flagged()).toEqual(['manipulative'])
  await placeCaret('Monday')
  await page.keyboard.type('bright ')
  expect(await flagged()).toEqual(['manipulative'])
  await page.keyboard.press('Control+z')
  expect(await flagged()).toEqual(['manipulative'])
  await page.keyboard.press('Control+Shift+z')
  expect(await flagged()).toEqual(['manipulative'])
  const saved = await page.evaluate(() => sessionStorage.getItem('one'))
  expect(saved).not.toMatch(/manip|Monday/i)
  await page.reload()
  await write(NOTE.replace('Monday', 'bright Monday'))
  expect(await flagged()).toEqual(['manipulative'])
  expect(await flags.locator('xpath=..').textContent()).toBe('Mum was manipulative too.')
  await page.getByText('1 dismissed').click()
  await page.getByRole('button', { name: 'Show again' }).click()
  await expect.poll(flagged, WAIT).toEqual(['manipulative', 'manipulative'])
})

test('the host is told of each flag that is dealt with, and not a word of the note', async () => {
  const { page, write, placeCaret } = await openDesk({ path: '/fixture/' })
  await write('Her placement ended.\nBen was manipulative.')
  await placeCaret('placement', 2)
  for (const key of ['Alt+Enter', 'Enter', 'Control+z']) await page.keyboard.press(key)
  await placeCaret('manipulative', 2)
  await page.keyboard.press('Alt+Enter')
  await page.getByRole('button', { name: 'Dismiss', exact: true }).press('Enter')
  const told: { rule: string; outcome: string; suggestion: string | null }[] = await page.evaluate(
    () => Reflect.get(window, 'told'),
  )
  expect(told.map(({ rule, outcome, suggestion }) => [rule, outcome, suggestion])).toEqual([
    ['jargon/placement', 'accepted', 'replace'],
    ['jargon/placement', 'undone', 'replace'],
    ['judgemental/manipulative', 'dismissed', null],
  ])
  expect(JSON.stringify(told)).not.toMatch(/home|ended|Ben/)
})
