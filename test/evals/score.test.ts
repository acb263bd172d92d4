import { describe, expect, test } from 'vitest'
import { scoreRun } from '../../evals/scorers/score.ts'
import { scoreNote } from '../../evals/scorers/tally.ts'
import { read, text } from './vectors.ts'

/** One note of 20 words: labels | flags. */
const note = (vectors: string) => {
  const [labels = '', flags = ''] = vectors.split('|').map((side) => side.trim())
  return scoreNote({ id: 'n', text, labels: read(labels) }, read(flags)).score
}

describe('a run of four notes', () => {
  const score = scoreRun([
    note('j0-3 v5-6 | j0-3 j8-9'),
    note('j0-3 | j0-2 v4-5'),
    note('v0-4 v6-8? | v0-2 v6-7 j9-10'),
    note('| c3-4'),
  ])

  test('each category is pooled over the notes', () => {
    expect(score.categories.jargon).toMatchObject({
      labels: 2,
      flags: 4,
      matched: 2,
      precision: 0.5,
      recall: 1,
    })
    expect(score.categories.vague).toMatchObject({ labels: 2, flags: 2, matched: 1 })
    expect(score.categories.opinion).toMatchObject({ labels: 0, flags: 0, f05: null })
  })

  test('all are pooled in micro, and averaged in macro', () => {
    expect(score.micro).toMatchObject({ labels: 4, flags: 7, matched: 3, recall: 0.75 })
    // precision: jargon 2/4, vague 1/2, colloquial 0/1; recall: jargon 2/2, vague 1/2
    expect(score.macro.precision).toBeCloseTo(1 / 3)
    expect(score.macro.recall).toBeCloseTo(0.75)
  })

  test('false alarms are counted where the category has no label', () => {
    const jargon = score.categories.jargon
    expect(jargon?.silent).toEqual({ notes: 2, words: 40, falseAlarms: 1 })
    expect(jargon?.falseAlarmsPer1000).toBe(25)
    expect(score.categories.vague?.silent).toEqual({ notes: 2, words: 40, falseAlarms: 1 })
    expect(score.categories.opinion?.silent).toEqual({ notes: 4, words: 80, falseAlarms: 0 })
  })

  test('over all, they are counted on clean notes alone', () => {
    expect(score.micro.silent).toEqual({ notes: 1, words: 20, falseAlarms: 1 })
    expect(score.micro.falseAlarmsPer1000).toBe(50)
  })

  test('every figure has its interval, and what has no data has none', () => {
    const { low = 1, high = 0 } = score.categories.jargon?.intervals.f05 ?? {}
    expect(low).toBeLessThanOrEqual(score.categories.jargon?.f05 ?? -1)
    expect(high).toBeGreaterThanOrEqual(score.categories.jargon?.f05 ?? 2)
    expect(score.categories.opinion?.intervals.f05).toBeNull()
    expect(score.micro.intervals.precision).not.toBeNull()
    expect(score.macro.intervals.f1).not.toBeNull()
  })
})

test('one category alone leaves the others out', () => {
  const score = scoreRun([note('j0-3 v5-6 | j0-3 v8-9')], ['jargon'])
  expect(Object.keys(score.categories)).toEqual(['jargon'])
  expect(score.micro).toMatchObject({ labels: 1, flags: 1, matched: 1 })
})

test('a note with an optional label is not clean', () => {
  const score = scoreRun([note('v0-2? | j4-5')])
  expect(score.micro.falseAlarmsPer1000).toBeNull()
  expect(score.categories.jargon?.silent.falseAlarms).toBe(1)
})

test('a run without notes has no data', () => {
  const score = scoreRun([])
  expect(score.micro).toMatchObject({ labels: 0, f05: null, falseAlarmsPer1000: null })
  expect(score.micro.intervals.f05).toBeNull()
})
