/** What a quality lead does on the pages of evals, in a real browser, on small sets of the tests' own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBaseline } from '../../evals/baseline.ts'
import { loadSet } from '../../evals/load.ts'
import { readEdits } from '../../evals/record/edits.ts'
import { openDeskAt, runSet } from '../evals/desk-at.ts'
import { useDesk, WAIT } from './desk.ts'
import { findFaults } from './find-faults.ts'

const openDesk = useDesk()
const open = (at: ReturnType<typeof openDeskAt>, path: string, width = 1280) =>
  openDesk({
    path,
    openEvaluations: async () => at.desk,
    context: { viewport: { width, height: 900 } },
  })

test('a run is started, followed and read; a case is opened and set aside', async () => {
  const at = openDeskAt()
  const { page } = await open(at, '/evals')
  await page.getByLabel('Set', { exact: true }).selectOption('autumn')
  await page.getByLabel('Why').fill('a first look')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/evals\/runs\/.*autumn/, WAIT)
  expect(await page.locator('.verdict').textContent()).toMatch(/^It passes all 1 gates/)
  await page.getByRole('link', { name: /^Missed/ }).click()
  expect(new URL(page.url()).searchParams.get('show')).toBe('missed')
  await page.getByRole('link', { name: 'n14' }).click()
  expect(await page.locator('.above-missed').textContent()).toBe('unsettled')
  expect(await page.locator('sup').textContent()).toBe('missed vague')
  await page.getByLabel('Why').fill('one may well say so')
  await page.getByRole('button', { name: 'Either is fine' }).click()
  await page.getByText('Set aside: either is fine.').waitFor()
  const [run] = await at.desk.listRuns()
  expect(readEdits(at.surroundings.runs, run?.id ?? '')).toMatchObject([
    { case: 'n14', what: 'either is fine', by: 'Ada' },
  ])
})

test('a set that is kept back is run only after a yes', async () => {
  const at = openDeskAt()
  const { page } = await open(at, '/evals')
  await page.getByLabel('Set', { exact: true }).selectOption('hidden')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByText('it was run 0 times so far').waitFor()
  expect(await at.desk.listRuns()).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/evals\/runs\/.*hidden/, WAIT)
})

test('notes are labelled by keyboard alone', async () => {
  const at = openDeskAt()
  const { page } = await open(at, '/evals/sets/autumn/label?as=ada')
  const note = page.getByLabel('The note')
  expect(await note.evaluate((field) => field === document.activeElement)).toBe(true)
  // “On day 1 there were issues”: five words on, and the sixth is meant
  for (let word = 0; word < 5; word++) await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('x')
  await page.keyboard.press('3')
  expect(await page.getByRole('list', { name: 'Your labels' }).textContent()).toContain(
    '“issues”: vague',
  )
  await page.keyboard.press('?')
  expect(await page.getByRole('list', { name: 'Your labels' }).textContent()).toContain('optional')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/at=n2/, WAIT)
  const file = join(at.surroundings.folder, 'autumn', 'labels', 'ada.jsonl')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    id: 'n1',
    labels: [{ start: 20, end: 26, category: 'vague', optional: true, quote: 'issues' }],
  })
})

test('where two people differ it is decided side by side', async () => {
  const at = openDeskAt()
  const label = { start: 20, end: 26, category: 'vague' as const }
  await at.desk.keepLabels({ set: 'autumn', case: 'n1', as: 'ada', labels: [label] })
  await at.desk.keepLabels({ set: 'autumn', case: 'n1', as: 'cy', labels: [] })
  const { page } = await open(at, '/evals/sets/autumn/agree')
  await page.getByRole('heading', { name: '“issues”, vague: ada alone' }).waitFor()
  await page.getByLabel('Why').fill('one may leave it')
  await page.getByRole('button', { name: 'Either is fine' }).click()
  await page.getByText('n1 (decided)').waitFor()
  const set = loadSet('autumn', at.surroundings.folder)
  expect(set.kind === 'notes' && set.cases[0]?.labels[0]).toMatchObject({ optional: true })
})

test('the mistakes of a spreadsheet are named, and nothing is written', async () => {
  const at = openDeskAt()
  const { page } = await open(at, '/evals/sets')
  await page.getByLabel('Into the set').fill('winter')
  const rows = ['id,marked', 'a1,There were [[issues|vage]].', 'a1,You had tea.']
  await page.getByLabel('File').setInputFiles({
    name: 'notes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })
  await page.getByLabel('Every note in it is invented').check()
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByText('row 3, column id').waitFor()
  expect((await at.desk.listSets()).map(({ name }) => name)).not.toContain('winter')
})

test('two runs are compared, and every page holds on a phone and reads well to a checker', async () => {
  const at = openDeskAt()
  const run = await runSet(at.desk, 'autumn')
  await at.desk.accept({ run, why: 'to begin with', by: 'local' })
  expect(readBaseline(at.surroundings.baselines, 'autumn')?.run).toBe(run)
  await at.desk.keepLabels({ set: 'autumn', case: 'n1', as: 'ada', labels: [] })
  await at.desk.keepLabels({
    ...{ set: 'autumn', case: 'n1', as: 'cy' },
    labels: [{ start: 20, end: 26, category: 'vague' }],
  })
  const { page, service } = await open(at, '/evals', 320)
  for (const path of [
    '/evals',
    `/evals/runs/${run}`,
    `/evals/runs/${run}/cases/n14`,
    `/evals/compare?a=autumn&b=${run}`,
    '/evals/sets',
    '/evals/sets/autumn/label?as=ada',
    '/evals/sets/autumn/agree',
    '/evals/judges',
    '/evals/prompts',
    '/evals/words',
    '/evals/sets/spoilt/judge?as=ada',
  ]) {
    await page.goto(service.url + path)
    if (path.includes('compare')) {
      expect(await page.locator('h1').textContent()).toBe('No real difference')
    }
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect({ path, isWide, faults: await findFaults(page) }).toEqual({
      ...{ path, isWide: false, faults: [] },
    })
  }
})
