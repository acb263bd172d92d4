import { expect, test } from 'vitest'
import type { AuditReport } from '../../server/audit/audit-report.ts'
import { toHtml } from '../../server/audit/html.ts'
import { createProgress } from '../../server/audit/progress.ts'
import { toXlsx } from '../../server/audit/xlsx.ts'
import type { NoteFigures } from '../../server/batch/note.ts'
import { createReportMaker, SMALL_GROUPS } from '../../server/batch/report.ts'

const note = (team: string, flags: NoteFigures['flags'] = []): NoteFigures => ({
  ...{ words: 100, flags, team, month: '2026-03', profile: 'kent', rulesVersion: 'v' },
})

function figuresOf(teams: Readonly<Record<string, number>>) {
  const maker = createReportMaker()
  for (const [team, count] of Object.entries(teams)) {
    for (let n = 0; n < count; n++) maker.add(note(team, [['jargon/lac', 'jargon', 2]]))
  }
  return maker.make()
}

const reportWith = (more: Partial<AuditReport>): AuditReport => ({
  ...{ source: 'notes', at: new Date('2026-03-31'), unread: [], words: undefined },
  figures: figuresOf({ East: 5 }),
  ...more,
})

test('rates are per 1,000 words', () => {
  expect(figuresOf({ East: 5 }).total).toEqual({
    ...{ notes: 5, words: 500, flags: 10, flagsPer1000Words: 20, notesWithoutFlags: 0 },
  })
  expect(createReportMaker().make().total.flagsPer1000Words).toBeNull()
})

test('a note counts once for a category, however many of its rules flag it', () => {
  const maker = createReportMaker()
  maker.add(
    note('East', [
      ['jargon/a', 'jargon', 1],
      ['jargon/b', 'jargon', 3],
    ]),
  )
  expect(maker.make().byCategory).toMatchObject([{ flags: 4, notesWithIt: 1 }])
})

test.each([
  [{ East: 5, West: 4 }, ['East']],
  [{ East: 5, North: 3, West: 4 }, ['East', SMALL_GROUPS]],
  [{ East: 1 }, []],
])('of teams with %o notes these are shown: %o', (teams, shown) => {
  expect(figuresOf(teams).byTeam.map(({ team }) => team)).toEqual(shown)
})

test('names of files and teams are text, whatever they hold', async () => {
  const page = await toHtml(
    reportWith({
      source: '<b>notes',
      figures: figuresOf({ '<script>': 5 }),
      unread: [{ place: '<img src=x>.pdf', why: 'it is none' }],
    }),
  )
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toMatch(/<script|<img|<b>/)
})

test('every table has a caption, and heads for its columns and rows', async () => {
  const page = await toHtml(reportWith({}))
  const tables = page.match(/<table>/g)?.length ?? 0
  expect(tables).toBe(5)
  expect(page.match(/<caption>/g)).toHaveLength(tables)
  expect(page).not.toMatch(/<th(?! scope)(?=[ >])/)
  expect(page).not.toMatch(/https?:\/\//)
})

test('a workbook is made also of figures without a note', async () => {
  const workbook = await toXlsx(reportWith({ figures: createReportMaker().make() }))
  expect(workbook.subarray(0, 2).toString()).toBe('PK')
})

test('progress is told at the start, now and then, and at the end', () => {
  const lines: string[] = []
  let now = 0
  const tell = createProgress(
    (line) => lines.push(line),
    () => now,
  )
  const counts = (done: number) => ({ waiting: 1_000 - done, done, failed: 0, skipped: 0 })
  for (const [at, done] of [
    [0, 0],
    [1_000, 50],
    [4_000, 400],
    [5_000, 1_000],
  ] as const) {
    now = at
    tell(counts(done))
  }
  expect(lines).toEqual([
    '0 of 1,000 notes checked',
    '400 of 1,000 notes checked, 100 a second, about 6 s to go',
    '1,000 of 1,000 notes checked, 200 a second',
  ])
})
