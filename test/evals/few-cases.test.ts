/** With no case, one, three, or all alike, what is printed is words that can be believed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../evals/agreement.ts'
import { compareRuns } from '../../evals/comparison.ts'
import { renderCalibration } from '../../evals/judges/calibrate.ts'
import { renderPreferences } from '../../evals/judges/prefer.ts'
import { measureRun, type ScoredCase } from '../../evals/metrics/metric.ts'
import { noteMetrics } from '../../evals/metrics/note-metrics.ts'
import { pairMetrics } from '../../evals/metrics/pair-metrics.ts'
import { guardMetrics, rewriteMetrics } from '../../evals/metrics/rewrite-metrics.ts'
import { renderAgreement } from '../../evals/report/agreement-text.ts'
import { describeComparison, renderComparison } from '../../evals/report/comparison-text.ts'
import { fixed } from '../../evals/report/fixed.ts'
import { renderFigures } from '../../evals/report/run-text.ts'
import type { GuardCaseScore } from '../../evals/scorers/case-score.ts'
import { kappaOf } from '../../evals/statistics/kappa.ts'
import { casesNeeded, holm } from '../../evals/statistics/verdict.ts'
import { wilson } from '../../evals/statistics/wilson.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { vagueCase } from './sets.ts'

/** What no reader should ever see. */
const NONSENSE = /NaN|Infinity|undefined|null|-0(?:\.0+)?(?![.\d])/
const server = await startServer(() => ({ status: 500 }))
const notes = [
  vagueCase('n1', 'There were [[issues]] again.'),
  vagueCase('n2', 'You brought your bike.'),
  vagueCase('n3', 'You came [[at some point]].'),
]

describe.each([
  ['one clean note', [notes[1]]],
  ['one note that is right', [notes[0]]],
  ['one note that is missed', [notes[2]]],
  ['three notes', notes],
  ['three notes alike', ['a', 'b', 'c'].map((id) => ({ ...notes[0], id }))],
] as const)('a run of %s', (_, cases) => {
  test('prints no nonsense, in text, JSON and HTML, nor beside itself', async () => {
    const { evals, folder } = openDesk(server, cases)
    const html = join(folder, 'report.html')
    const ran = await evals('run asked --misses')
    await evals(['accept', 'last', '--why', 'first'])
    const again = await evals('run asked')
    const compared = await evals('compare asked last')
    await evals(`export last --html ${html}`)
    for (const text of [ran.printed, again.printed, compared.printed, readFileSync(html, 'utf8')]) {
      expect(text).not.toMatch(NONSENSE)
    }
    expect(again.printed).toMatch(/Against the accepted run: Too few to tell\./)
    expect(again.printed).toContain('Below 10 cases nothing can be told.')
  })
})

describe('figures of no case at all', () => {
  const metrics = [...noteMetrics, ...rewriteMetrics, ...pairMetrics, ...guardMetrics(['x'])]
  test('are no data, each of them', () => {
    const figures = measureRun(metrics, [])
    expect(figures.filter(({ value }) => value !== null)).toEqual([])
    expect(renderFigures(figures)).not.toMatch(NONSENSE)
  })

  test('and comparing nothing with nothing tells nothing', () => {
    const compared = compareRuns(noteMetrics, 'f05', 0.02, [], [])
    expect(describeComparison(compared, 'nothing')).toBe(
      'Against nothing: Too few to tell. F0.5: no data.\n' +
        'Compared on 0 cases that both have: 0 got better, 0 worse, 0 stayed the same.\n' +
        'Below 10 cases nothing can be told.',
    )
    expect(renderComparison(compared)).not.toMatch(NONSENSE)
  })
})

describe('when all are equal', () => {
  const guardScore = (got: 'accept' | 'reject'): GuardCaseScore => ({
    ...{ kind: 'guard', wanted: 'reject', got, reason: 'x', codes: [] },
  })
  const cases = (got: 'accept' | 'reject', count: number) =>
    Array.from({ length: count }, (_, at): ScoredCase & { text: string; labels: string } => ({
      ...{ id: `g${at}`, family: `g${at}`, scores: [guardScore(got)], text: 't', labels: 'l' },
    }))

  test.each([1, 3, 20])('%d of %d have an interval that is not a point', (count) => {
    const [figure] = measureRun(guardMetrics([]), cases('reject', count))
    expect(figure?.value).toBe(1)
    expect(figure?.interval?.low).toBeLessThan(1)
    expect(figure?.interval?.high).toBe(1)
  })

  test('two runs alike are no real difference from ten cases on, and before that too few', () => {
    const verdict = (count: number) =>
      compareRuns(
        guardMetrics([]),
        'damaged-rejected',
        0.02,
        cases('reject', count),
        cases('reject', count),
      ).primary.verdict
    expect([3, 9, 10, 50].map(verdict)).toEqual([
      ...['Too few to tell', 'Too few to tell', 'No real difference', 'No real difference'],
    ])
  })
})

describe('agreement', () => {
  const label = { start: 0, end: 3, quote: 'You', category: 'vague' as const }
  const note = { id: 'n1', text: 'You ran.', labels: [] }
  const person = (name: string, labels: readonly (typeof label)[] | undefined) => ({
    ...{ name, labels: new Map(labels ? [['n1', labels]] : []) },
  })
  test.each([
    ['no note in common', undefined, undefined],
    ['one note, nothing labelled', [], []],
    ['one note, one of two labelled', [label], []],
    ['one note, both the same', [label], [label]],
  ])('of %s', (_, a, b) => {
    const told = renderAgreement(agreementOf([note], person('Ada', a), person('Cy', b)))
    expect(told).not.toMatch(NONSENSE)
    expect(told).toMatch(/vague +\d/)
  })
})

test.each([
  ['nothing', { caught: 0, bad: 0, cleared: 0, good: 0, unscored: 0 }, 'no data'],
  ['only bad ones', { caught: 3, bad: 3, cleared: 0, good: 0, unscored: 0 }, '3 of 3, 100.0 %'],
  [
    'chance',
    { caught: 1, bad: 3, cleared: 2, good: 3, unscored: 0 },
    'Kappa with the labels:                 0.00',
  ],
])('a judge held against %s', (_, calibration, words) => {
  const told = renderCalibration(calibration)
  expect(told).toContain(words)
  expect(told).not.toMatch(NONSENSE)
})

test('preferences of nobody, all ties, and a second that is shorter', () => {
  const tie = { verdict: 'tie' as const, isFlipped: true }
  expect(renderPreferences([], { a: 0, b: 0 })).not.toMatch(NONSENSE)
  expect(renderPreferences([tie, tie], { a: 10, b: 10 })).toContain(
    'no preference survived the swap',
  )
  expect(renderPreferences([tie], { a: 100, b: 90 })).toContain('10 % shorter than the first’s')
})

test('the formulas at their edges', () => {
  expect(wilson(0, 0)).toBeNull()
  expect([wilson(0, 1), wilson(1, 1)]).toMatchObject([{ low: 0 }, { high: 1 }])
  expect(kappaOf([]).kappa).toBeNull()
  expect(kappaOf([[[true, true]]]).kappa).toBeNull()
  expect(casesNeeded({ spread: 0, size: 20 }, 0.03)).toBeNull()
  expect(holm([])).toEqual([])
  expect(holm([null, 0.5, 0.5])).toEqual([null, 1, 1])
  expect([fixed(-0.0001, 2), fixed(-0.006, 2), fixed(0, 1)]).toEqual(['0.00', '-0.01', '0.0'])
})
