import { describe, expect, test } from 'vitest'
import { type ComparableCase, compareRuns } from '../../evals/comparison.ts'
import { noteMetrics } from '../../evals/metrics/note-metrics.ts'
import type { NoteCaseScore } from '../../evals/scorers/case-score.ts'
import { byCategory } from '../../evals/scorers/tally.ts'
import { kappaOf } from '../../evals/statistics/kappa.ts'
import { randomFrom, wholeBelow } from '../../evals/statistics/random.ts'
import { casesNeeded, holm, judgeDifference } from '../../evals/statistics/verdict.ts'

function noteOf(id: string, matched: number, missed: number, falseAlarms: number): ComparableCase {
  const counts = byCategory((category) =>
    category === 'vague'
      ? { matched, missed, falseAlarms }
      : { matched: 0, missed: 0, falseAlarms: 0 },
  )
  const score: NoteCaseScore = {
    ...{ kind: 'notes', words: 100, counts, standard: counts, strict: counts },
    ...{ labelled: ['vague'], neverFlagged: 0, phantoms: 0, grade: null, marks: [] },
  }
  return { id, family: id, scores: [score], text: 't', labels: 'l' }
}

/** Two runs; the second has a quarter of the false alarms less, spread over the notes. */
function twoRuns(size: number): [ComparableCase[], ComparableCase[]] {
  const random = randomFrom(7)
  let alarms = 0
  const pairs = Array.from({ length: size }, (_, at) => {
    const [matched, missed, falseAlarms] = [
      1 + wholeBelow(random, 3),
      wholeBelow(random, 2),
      wholeBelow(random, 3),
    ]
    let left = falseAlarms
    for (let nth = 0; nth < falseAlarms; nth++) if (++alarms % 4 === 0) left--
    return [
      noteOf(`n${at}`, matched, missed, falseAlarms),
      noteOf(`n${at}`, matched, missed, left),
    ] as const
  })
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
}

const compare = (a: readonly ComparableCase[], b: readonly ComparableCase[]) =>
  compareRuns(noteMetrics, 'f05', 0.005, a, b)

describe('one of four verdicts', () => {
  test('a quarter of the false alarms gone, on 100 notes: better', () => {
    const { primary, shared, cases } = compare(...twoRuns(100))
    expect(primary.verdict).toBe('Better')
    expect(primary.interval?.low).toBeGreaterThan(0)
    expect(primary.p).toBeLessThan(0.05)
    expect(shared).toBe(100)
    expect(cases.better.length).toBeGreaterThan(10)
    expect(cases.worse).toEqual([])
  })

  test('the other way round: worse', () => {
    const [a, b] = twoRuns(100)
    expect(compare(b, a).primary.verdict).toBe('Worse')
  })

  test('the same runs cut to six notes: too few to tell', () => {
    const [a, b] = twoRuns(100)
    const { primary } = compare(a.slice(0, 6), b.slice(0, 6))
    expect(primary.verdict).toBe('Too few to tell')
  })

  test('a run against itself: no real difference', () => {
    const [a] = twoRuns(30)
    expect(compare(a, a).primary).toMatchObject({ verdict: 'No real difference', difference: 0 })
  })

  test.each([
    [{ low: -0.04, high: 0.05 }, 40, 'Too few to tell'],
    [{ low: -0.01, high: 0.01 }, 40, 'No real difference'],
    [{ low: 0.01, high: 0.05 }, 40, 'Better'],
    [{ low: 0.01, high: 0.05 }, 9, 'Too few to tell'],
    [{ low: -0.05, high: -0.01 }, 40, 'Worse'],
    [null, 40, 'Too few to tell'],
  ] as const)('%j on %i cases: %s', (interval, size, verdict) => {
    expect(judgeDifference({ interval, size }, 'higher', 0.02)).toBe(verdict)
  })

  test('less is better for some figures', () => {
    expect(judgeDifference({ interval: { low: 0.1, high: 0.2 }, size: 40 }, 'lower', 0.02)).toBe(
      'Worse',
    )
  })
})

describe('only what both have, unchanged, is compared', () => {
  const [a, b] = twoRuns(40)

  test('a case that changed is counted and left out', () => {
    const changed = b.map((one, at) => (at < 3 ? { ...one, labels: 'other' } : one))
    expect(compare(a, changed)).toMatchObject({ shared: 37, changed: 3, onlyInOne: 0 })
  })

  test('a case in one of them alone as well', () => {
    expect(compare(a.slice(2), b.slice(0, 39))).toMatchObject({
      shared: 37,
      changed: 0,
      onlyInOne: 3,
    })
  })

  test('cases of one family are drawn together', () => {
    const family = (all: readonly ComparableCase[]) => all.map((one) => ({ ...one, family: 'one' }))
    expect(compare(family(a), family(b)).primary).toMatchObject({
      size: 1,
      verdict: 'Too few to tell',
    })
  })
})

test('how many cases a change of three points takes', () => {
  expect(casesNeeded({ spread: 0.02, size: 100 }, 0.03)).toBe(349)
  expect(casesNeeded({ spread: 0, size: 100 }, 0.03)).toBeNull()
})

test('several figures have to be surer each', () => {
  expect(holm([0.01, 0.04, null, 0.03])).toEqual([0.03, 0.06, null, 0.06])
})

describe('kappa', () => {
  const pairs = (yes: number, first: number, second: number, no: number) => [
    [
      ...Array.from({ length: yes }, () => [true, true] as const),
      ...Array.from({ length: first }, () => [true, false] as const),
      ...Array.from({ length: second }, () => [false, true] as const),
      ...Array.from({ length: no }, () => [false, false] as const),
    ],
  ]

  test('is agreement beyond chance, with agreement and share of yes beside it', () => {
    const { kappa, agreement, prevalence } = kappaOf(pairs(20, 5, 10, 15))
    expect(kappa).toBeCloseTo(0.4)
    expect(agreement).toBeCloseTo(0.7)
    expect(prevalence).toBeCloseTo(0.55)
  })

  test('is low where nearly all say no, however much they agree', () => {
    const { kappa, agreement } = kappaOf(pairs(0, 2, 2, 96))
    expect(agreement).toBeCloseTo(0.96)
    expect(kappa).toBeLessThan(0)
  })

  test.each([
    ['nothing', [[]]],
    ['one answer throughout', pairs(0, 0, 0, 9)],
  ])('%s is no data', (_, clusters) => {
    expect(kappaOf(clusters).kappa).toBeNull()
  })
})
