/** The published vectors of span scoring: exact, partly right, wrong kind, missed, false alarm. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchByOverlap, STANDARD, STRICT } from '../../evals/scorers/overlap.ts'
import { measure } from '../../evals/statistics/measures.ts'
import { read, text } from './vectors.ts'

function countsOf(labels: string, flags: string, least = STANDARD): string {
  const outcome = matchByOverlap(text, read(flags), read(labels), least)
  const { exact, partial, wrongKind, missed, falseAlarms } = outcome
  return [exact, partial, wrongKind, missed, falseAlarms].map(({ length }) => length).join('/')
}

function measuresOf(labels: string, flags: string): (number | null)[] {
  const outcome = matchByOverlap(text, read(flags), read(labels), STANDARD)
  const wrong = outcome.wrongKind.length
  const { precision, recall, f05 } = measure({
    matched: outcome.exact.length + outcome.partial.length,
    missed: outcome.missed.length + wrong,
    falseAlarms: outcome.falseAlarms.length + wrong,
  })
  return [precision, recall, f05].map((value) => (value === null ? null : Number(value.toFixed(4))))
}

const VECTORS: [string, string, string, string, (number | null)[]][] = [
  ['exact', 'j0-3', 'j0-3', '1/0/0/0/0', [1, 1, 1]],
  ['six words of ten', 'j0-10', 'j0-6', '0/1/0/0/0', [1, 1, 1]],
  ['three words of ten', 'j0-10', 'j0-3', '0/0/0/1/1', [0, 0, 0]],
  ['wrong kind', 'j0-3', 'v0-3', '0/0/1/0/0', [0, 0, 0]],
  ['one flag over two labels', 'j0-5 j6-11', 'j0-11', '0/0/0/2/1', [0, 0, 0]],
  ['nested labels', 'o0-10 o4-10', 'o4-10', '1/0/0/1/0', [1, 0.5, 0.8333]],
  ['two kinds on the same words', 'j0-6 o0-6', 'o0-6 j0-6', '2/0/0/0/0', [1, 1, 1]],
  ['clean, silent', '', '', '0/0/0/0/0', [null, null, null]],
  ['clean, flagged', '', 'v2-5', '0/0/0/0/1', [0, null, 0]],
  ['all missed', 'j0-3', '', '0/0/0/1/0', [null, 0, 0]],
  ['optional, flagged', 'j0-3?', 'j0-3', '0/0/0/0/0', [null, null, null]],
  ['optional, left', 'j0-3?', '', '0/0/0/0/0', [null, null, null]],
  ['flagged twice', 'j0-3', 'j0-3 j0-3', '1/0/0/0/1', [0.5, 1, 0.5556]],
]

describe('golden vectors', () => {
  test.each(VECTORS)('%s', (_, labels, flags, counts, measures) => {
    expect(countsOf(labels, flags)).toBe(counts)
    expect(measuresOf(labels, flags)).toEqual(measures)
  })

  test.each(VECTORS)('%s, in any order', (_, labels, flags, counts) => {
    const orders = (vectors: string) =>
      fc.shuffledSubarray(vectors.split(' '), { minLength: vectors.split(' ').length })
    fc.assert(
      fc.property(orders(labels), orders(flags), (some, others) => {
        expect(countsOf(some.join(' '), others.join(' '))).toBe(counts)
      }),
      { numRuns: 10 },
    )
  })
})

describe('the strict column takes the very same words alone', () => {
  test.each([
    ['exact', 'j0-3', 'j0-3', '1/0/0/0/0'],
    ['a word too few', 'j0-10', 'j0-9', '0/0/0/1/1'],
    ['part of an optional one', 'j0-10?', 'j0-3', '0/0/0/0/0'],
  ])('%s', (_, labels, flags, counts) => {
    expect(countsOf(labels, flags, STRICT)).toBe(counts)
  })
})
