import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from '../../evals/scorers/assign.ts'
import { matchNote } from '../../evals/scorers/matching.ts'
import { outcomeOf, read, text } from './vectors.ts'

describe('the matching is the best one, not the first one', () => {
  test.each([
    ['the short flag leaves the long label to the long flag', 'j0-10 j8-12', 'j8-10 j0-4'],
    ['the first flag could take either label', 'j0-3 j3-6', 'j2-4 j0-2'],
    ['a label with also gives way to one without', 'ja0-4 a2-6', 'a3-4 j0-1'],
    ['a chain of three', 'v0-4 v4-8 v8-12', 'v3-5 v7-9 v0-1'],
  ])('%s', (_, labels, flags) => {
    const [l, f] = [read(labels), read(flags)]
    const all = `${l.length}/0/0/${f.length - l.length}`
    expect(outcomeOf(l, f)).toBe(all)
    expect(outcomeOf(l.toReversed(), f.toReversed())).toBe(all)
  })

  const vector = fc
    .tuple(fc.constantFrom('j', 'a', 'ja', 'v', 'vj'), fc.nat(15), fc.integer({ min: 1, max: 4 }))
    .chain(([kind, from, length]) =>
      fc.constantFrom('', '?').map((mark) => `${kind}${from}-${from + length}${mark}`),
    )
  const vectors = fc.uniqueArray(vector, { maxLength: 7 }).map((list) => list.join(' '))

  test('no order of flags or labels changes a count', () => {
    fc.assert(
      fc.property(vectors, vectors, (labels, flags) => {
        const [l, f] = [read(labels), read(flags).map(({ also, optional, ...flag }) => flag)]
        expect(outcomeOf(l.toReversed(), f.toReversed())).toBe(outcomeOf(l, f))
      }),
    )
  })

  test('every flag and every required label ends in exactly one place', () => {
    fc.assert(
      fc.property(vectors, vectors, (labels, flags) => {
        const [l, f] = [read(labels), read(flags)]
        const { matched, missed, falseAlarms, ignored } = matchNote(text, f, l)
        expect(new Set([...matched.map(({ flag }) => flag), ...falseAlarms, ...ignored])).toEqual(
          new Set(f),
        )
        expect(matched.length + falseAlarms.length + ignored.length).toBe(f.length)
        expect(matched.length + missed.length).toBe(l.filter((one) => !one.optional).length)
      }),
    )
  })

  test('assignment gains as much as the best of all permutations', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    const best = (weights: readonly number[][], row = 0, used: readonly number[] = []): number =>
      row === weights.length
        ? 0
        : Math.max(
            best(weights, row + 1, used),
            ...(weights[row] ?? []).map((gain, column) =>
              used.includes(column) ? 0 : gain + best(weights, row + 1, [...used, column]),
            ),
          )
    fc.assert(
      fc.property(matrix, (weights) => {
        const given = assign(weights)
        const columns = given.filter((column) => column !== -1)
        expect(new Set(columns).size).toBe(columns.length)
        const gain = given.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0)
        expect(gain).toBe(best(weights))
      }),
    )
  })

  test('nothing to assign', () => {
    expect(assign([])).toEqual([])
    expect(assign([[], []])).toEqual([-1, -1])
    expect(assign([[0, 0]])).toEqual([-1])
  })
})
