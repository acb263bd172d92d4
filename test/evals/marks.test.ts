/** Marks in a note, guarded cells, and the nearest of what somebody may have meant. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from '../../evals/sheets/csv.ts'
import { readInline, writeInline } from '../../evals/sheets/inline.ts'
import { distance, nearest, nearestWords } from '../../evals/sheets/nearest.ts'

describe('CSV', () => {
  test.each(['=1+1', '+44', '-5', '@home', "'=1", '\tx', 'a "b", c\nd', ' lead ', '“🙂”'])(
    '%j',
    (cell) => {
      const text = writeCsv({ sheet: 'cases', rows: [['id', cell]] })
      expect(text).not.toMatch(/(?:^|,|")[=+\-@\t]/m)
      expect(readCsv(text).rows).toEqual([['id', cell]])
    },
  )
})

describe('marks in a note', () => {
  test('say kind, also, optional and what may never be flagged', () => {
    const { text, labels, neverFlag, faults } = readInline(
      '[[LAC|jargon,abbreviation]] [[?support|vague]]. {{“No”}} \\[[x\\]]',
    )
    expect(text).toBe('LAC support. “No” [[x]]')
    expect(labels).toMatchObject([
      { quote: 'LAC', category: 'jargon', also: ['abbreviation'] },
      { quote: 'support', category: 'vague', optional: true },
    ])
    expect({ neverFlag, faults }).toEqual({ neverFlag: [{ quote: '“No”' }], faults: [] })
  })

  test('of words that stand twice the mark says which, unless both are marked', () => {
    expect(readInline('No. {{No}}.').neverFlag).toEqual([{ quote: 'No', nth: 2 }])
    expect(readInline('{{No}}. {{No}}.').neverFlag).toEqual([{ quote: 'No' }])
  })

  test('a label that begins with a question mark does not become optional', () => {
    const label = { start: 0, end: 3, quote: '?ok', category: 'vague' as const }
    const marked = writeInline({ text: '?ok then', labels: [label] })
    expect(readInline(marked ?? '')).toMatchObject({ labels: [label], faults: [] })
  })

  test('any text comes back as it was', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '[[', ']]', '{{', '}}', '|v]]', '\\', '🙂', '\n', '?'),
    })
    fc.assert(
      fc.property(texts, (text) => {
        expect(readInline(writeInline({ text, labels: [] }) ?? '')).toMatchObject({
          text,
          labels: [],
          faults: [],
        })
      }),
    )
  })

  test('labels that cross cannot be said by marks', () => {
    const label = (start: number, end: number) => ({
      start,
      end,
      quote: 'abcdef'.slice(start, end),
      category: 'vague' as const,
    })
    expect(writeInline({ text: 'abcdef', labels: [label(0, 4), label(2, 6)] })).toBeUndefined()
  })
})

test('the nearest is what was probably meant', () => {
  expect(distance('kitten', 'sitting')).toBe(3)
  expect(nearest('jargn', ['jargon', 'vague'])).toBe('jargon')
  expect(nearest('zzzzzz', ['jargon', 'vague'])).toBeUndefined()
  expect(nearestWords('kiked off', 'He kicked off again.')).toEqual({
    words: 'kicked off',
    isStyleOnly: false,
  })
  expect(nearestWords('nothing like it', 'Tea.')).toBeUndefined()
})
