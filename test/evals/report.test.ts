/** A run as one page of HTML: what it says, what it never holds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { openReport } from './open-report.ts'
import { vagueCase } from './sets.ts'
import { temporary } from './temporary.ts'

const server = await startServer(() => ({ status: 500 }))

describe('the page', () => {
  test('says whether it is good enough, on how many notes, who ran it, and what people reach', async () => {
    const { page } = await openReport(server)
    expect(page).toContain('It does not pass 1 of 2 gates. F0.5 is 41.7 %')
    expect(page).toContain('on 3 notes.')
    expect(page).toContain('Ada, 2026-11-25 10:00 UTC, commit abc1234')
    expect(page).toContain('two people reach')
    expect(page).toContain('rules alone, without a model')
    expect(page).toMatch(/<td class="failed">failed<\/td><td>recall: is 25\.0 %/)
    expect(page).toContain('<td>F0.5: 41.7 %</td>')
  })

  test('shows the worst case first, with its words and marks', async () => {
    const { page } = await openReport(server)
    const order = [...page.matchAll(/<th scope="row">(n\d)<\/th>/g)].map(([, id]) => id)
    expect(order).toEqual(['n2', 'n3', 'n1'])
    expect(page).toContain('<mark class="missed">some day</mark>')
    expect(page).toContain('(missed: vague)')
  })

  test('needs no network and runs no script, whatever a note says', async () => {
    const { page } = await openReport(server)
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain("default-src 'none'")
  })
})

test('no word of a note that is held back is in it', async () => {
  const parts = {
    kept: { cases: ['n1'], heldBack: 'it is spent by reading' },
    open: { cases: ['n2'] },
  }
  const cases = [
    vagueCase('n1', 'You were [[unsettled]].'),
    vagueCase('n2', 'You came [[at some point]].'),
  ]
  const { evals } = openDesk(server, cases, { parts })
  await evals('run asked')
  const file = join(temporary(), 'report.html')
  await evals(['export', 'last', '--html', file])
  const page = readFileSync(file, 'utf8')
  expect(page).toContain('held back: not shown')
  expect(page).not.toContain('unsettled')
  expect(page).toContain('at some point')
})

test('a run goes to a spreadsheet as well, with the ids in every row', async () => {
  const { evals } = openDesk(server, [vagueCase('n1', 'You were [[unsettled]].')])
  await evals('run asked')
  const file = join(temporary(), 'run.csv')
  expect((await evals(['export', 'last', '--csv', file])).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toMatch(/_asked_rules_\w+,n1,1,ok,0,1,0,/)
})

test.each([
  [['export', 'last'], 'and --html, --xlsx or --csv'],
  [['export', 'asked', '--html', 'x.html'], '--html shows a run, not a set'],
  [['export', 'nothing', '--html', 'x.html'], 'There is no run "nothing"'],
])('%j is answered in plain words', async (args, words) => {
  const { evals } = openDesk(server, [vagueCase('n1', 'You were [[unsettled]].')])
  const { code, complained } = await evals(args)
  expect(code).toBe(1)
  expect(complained).toContain(words)
})
