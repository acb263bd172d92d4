import { expect, test } from 'vitest'
import { useDesk } from './desk.ts'
import { findFaults } from './find-faults.ts'

const openDesk = useDesk()

const NOTE = 'Sam was non-compliant. Her placement ended.\nThe IRO rang. Sam disengaged, basically.'

test('the page has no faults, empty or full, with the form open', async () => {
  const { page, write } = await openDesk()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Show an example' }).click()
  await page.locator('#about summary').click()
  await write(NOTE)
  expect(await findFaults(page)).toEqual([])
})

test('a rewrite in the card and a reading of the note have no faults', async () => {
  const text = 'Your placement ended.'
  const verdict = { verdict: 'accept' as const, reasons: [] }
  const { page, write, placeCaret } = await openDesk({
    model: {
      rewrite: async () => ({ kind: 'rewritten', text, questions: [], verdict }),
      read: async () => ({ flags: [], checks: [], dropped: 0 }),
    },
  })
  await page.getByLabel('Write to the child').setChecked(true)
  await write('Her placement ended.')
  await page.getByRole('button', { name: 'Read it through' }).click()
  await page.getByText('nothing more was found').first().waitFor()
  await placeCaret('Her')
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: 'Write this sentence' }).click()
  await page.locator('.fairhand-rewritten').waitFor()
  expect(await findFaults(page)).toEqual([])
})

test('in a dark scheme a note with its guide’s headings and colours has no faults', async () => {
  const { page, write } = await openDesk({ context: { colorScheme: 'dark' } })
  await page.getByLabel('Guide to follow').selectOption('liquidlogic')
  await page.locator('#about summary').click()
  await page.getByRole('button', { name: 'Add a place' }).click()
  await write(NOTE)
  await page.getByRole('button', { name: 'Child seen, in green' }).click()
  await page.getByRole('button', { name: 'Put in Liquidlogic' }).click()
  await page.getByText('14 places still to fill').waitFor()
  await page.locator('.ProseMirror .fairhand-words').first().click()
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  expect(await findFaults(page)).toEqual([])
})

test('card and panel have no faults', async () => {
  const { page, write, placeCaret } = await openDesk()
  await write(NOTE)
  await page.getByLabel('By kind').check()
  await placeCaret('Sam')
  for (const key of ['F8', 'F8', 'Alt+Enter']) await page.keyboard.press(key)
  await page.getByText('Where this comes from').click()
  expect(await page.getByRole('dialog', { name: /Judgemental|Vague|Jargon/ }).isVisible()).toBe(
    true,
  )
  expect(await findFaults(page)).toEqual([])
})

test.each([
  ['400 px wide', { viewport: { width: 400, height: 800 } }],
  ['at 200 % zoom', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ['with a finger', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
])('%s nothing is cut off, and the card does not cover what it is about', async (_, context) => {
  const { page, write } = await openDesk({ context })
  await write(`${NOTE}\n${'Sam had tea and went out. '.repeat(30)}\nHer placement ended.`)
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isWide).toBe(false)
  await page.locator('.ProseMirror .fairhand-words').last().click()
  const [words, card] = await Promise.all([
    page.locator('.ProseMirror .fairhand-words').last().boundingBox(),
    page.getByRole('dialog').boundingBox(),
  ])
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0)
})

test('every target is at least 24 px high and wide', async () => {
  const { page, write } = await openDesk()
  await write(NOTE)
  await page.locator('.ProseMirror .fairhand-words').first().click()
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, label')]
      .filter((target) => target.checkVisibility())
      .map((target) => ({ html: target.outerHTML, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ html }) => html),
  )
  expect(small).toEqual([])
})

test('in forced colours the four kinds still differ, by their lines', async () => {
  const { page, write } = await openDesk({ context: { forcedColors: 'active' } })
  await write(NOTE)
  const styles = await page.evaluate(() =>
    ['words', 'unclear', 'fair', 'child'].map((family) => {
      const flag = document.querySelector(`.ProseMirror .fairhand-${family}`)
      return flag ? getComputedStyle(flag).textDecorationStyle : 'none'
    }),
  )
  expect(styles).toEqual(['dotted', 'dashed', 'double', 'solid'])
})

test('printed, the note stands alone', async () => {
  const { page, write } = await openDesk()
  await write(NOTE)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.beside').isVisible()).toBe(false)
  const line = await page
    .locator('.ProseMirror .fairhand-flag')
    .first()
    .evaluate((flag) => getComputedStyle(flag).textDecorationLine)
  expect(line).toBe('none')
})

test('flags are exposed as marks with what they are', async () => {
  const { page, write } = await openDesk()
  await write('The IRO rang.')
  const mark = page.locator('.ProseMirror [role="mark"]')
  expect(await mark.getAttribute('aria-description')).toBe('Abbreviation')
})
