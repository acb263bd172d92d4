/** A training team makes a worked example, keeps it, and hands it out. */
import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { analyser } from '../service.ts'
import { useDesk, WAIT } from './desk.ts'
import { useHouse } from './examples-at.ts'
import { findFaults } from './find-faults.ts'

const openDesk = useDesk()
const house = useHouse()
const { checkNote } = analyser
const open = async (path: string, context = {}) =>
  (await openDesk({ path, context, checkNote, house: house() })).page
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

async function settleNames(page: Page): Promise<void> {
  const settle = page.getByRole('button', { name: /^Replace the others/ })
  await settle.click()
  await settle.waitFor({ state: 'hidden' })
}

async function downloaded(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const bytes = await buffer(await download.createReadStream())
  return { name: download.suggestedFilename(), bytes }
}

test('a note becomes an example, flag by flag, and a Word file with its changes in it', async () => {
  const page = await open('/examples?new')
  await page.getByLabel('Start from an invented case').selectOption('development/d001')
  await page.getByLabel('Your name').fill('A. Trainer')
  await page.getByRole('button', { name: 'Draft it, flag by flag' }).click()

  const after = page.getByRole('textbox', { name: 'After', exact: true })
  await expect
    .poll(() => after.locator('mark, [data-flag], .fairhand-flag').count(), WAIT)
    .toBeGreaterThan(5)
  await after.press('Control+Home')
  const taken = page.getByRole('button', { name: 'Replace with “home”' })
  for (let at = 0; at < 5 && !(await taken.isVisible()); at++) {
    await page.keyboard.press('F8')
    await page.keyboard.press('Alt+Enter')
  }
  await taken.click()
  await page.getByRole('group', { name: 'Change 1' }).waitFor()
  expect(await findFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('Nothing is kept that looks like a real person').waitFor()
  await settleNames(page)
  await page.getByLabel('What somebody learns from it').fill('Where a child lives is a home.')
  await page.getByLabel('Why it matters to the child').first().fill('It is where he lives.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('link', { name: /^Read it as it is handed out/ }).click()

  await page.getByRole('heading', { name: 'Hand it out' }).waitFor()
  await page.getByText('They hold:').waitFor()
  await page.getByLabel('Copy').selectOption('facilitator')
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Word' }).click(),
  )
  expect(name).toMatch(/-facilitator-version-1\.docx$/)
  const zip = await JSZip.loadAsync(bytes)
  const document = await zip.file('word/document.xml')?.async('string')
  expect(document).toMatch(/<w:commentRangeStart/)
  expect(document).toMatch(/<w:del [\s\S]*placement/)
  expect(document).toMatch(/<w:ins [\s\S]*home/)
  expect(await zip.file('word/comments.xml')?.async('string')).toContain('It is where he lives.')
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  expect(value).toContain('Fictional. Any likeness is accidental.')
  expect(value).not.toMatch(/Denise|Kai\b/)

  await page.getByRole('button', { name: 'Hand it to a second person' }).click()
  await page.getByText('Say how old the child is.').first().waitFor()
})

test('nobody loses what they wrote to somebody faster', async () => {
  const page = await open('/examples?edit=plain-is-not-gentle')
  await page.getByLabel('Your name').fill('B. Trainer')
  await page.getByLabel('What somebody learns from it').fill('Plain words may be hard.')
  const other = await open('/examples?edit=plain-is-not-gentle')
  await other.getByLabel('Your name').fill('C. Trainer')
  await other.getByRole('button', { name: 'Keep it' }).click()
  await other.getByText('Kept as version 2.').first().waitFor()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText(/Somebody else was faster: version 2 is the current one/).waitFor()
  expect(await page.getByLabel('What somebody learns from it').inputValue()).toBe(
    'Plain words may be hard.',
  )
})

test('the library is searched and filtered, and its address says how', async () => {
  const page = await open('/examples?category=colloquial')
  const found = page.getByRole('list').filter({ has: page.getByRole('heading', { level: 2 }) })
  await page.getByText(/^\d+ worked examples?\.$/).waitFor()
  expect(await page.getByLabel('Kind of change').inputValue()).toBe('colloquial')
  await page.getByLabel('Search').fill('corridor')
  await page.getByText('1 worked example.').waitFor()
  expect(new URL(page.url()).search).toBe('?words=corridor&category=colloquial')
  expect(await found.getByRole('link').first().textContent()).toMatch(/duty note/)
  await page.getByRole('button', { name: 'Add to a pack' }).click()
  await page.getByLabel('File').selectOption('html')
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Make the pack' }).click(),
  )
  expect(name).toBe('worked-examples-trainee.html')
  expect(bytes.toString()).toContain('Contents')
})

test.each([
  ['/examples', {}],
  ['/examples?id=two-sisters-one-note', { colorScheme: 'dark' }],
  ['/examples?edit=two-sisters-one-note', { forcedColors: 'active' }],
  ['/examples?new', {}],
  ['/rules?words=placement', { colorScheme: 'dark' }],
] as const)('%s has no faults, and fits a narrow screen', async (path, context) => {
  const page = await open(path, { ...context, viewport: { width: 320, height: 640 } })
  await page.locator('.cards li, .reading h1, .save-bar, #begin-title, .entry').first().waitFor()
  expect(await findFaults(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

test('a rule is linked to, with the examples that teach it', async () => {
  const page = await open('/rules#jargon/placement')
  const entry = page.getByRole('listitem').filter({ hasText: 'Link to jargon/placement' }).first()
  await entry.getByText('Write: home').waitFor()
  expect(await entry.getByRole('link', { name: 'Two sisters, one note' }).count()).toBe(1)
})
