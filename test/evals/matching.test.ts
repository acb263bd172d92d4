import { describe, expect, test } from 'vitest'
import { matchNote } from '../../evals/scorers/matching.ts'
import { runOf, wordsOf } from '../../evals/scorers/spans.ts'
import { scoreNote } from '../../evals/scorers/tally.ts'
import { outcomeOf, read, text } from './vectors.ts'

describe('flags and labels match', () => {
  // labels | flags | matched/missed/false alarms/ignored
  test.each([
    ['on the same words', 'j0-3', 'j0-3', '1/0/0/0'],
    ['where they share one word at the front', 'j0-3', 'j2-6', '1/0/0/0'],
    ['where they share one word at the back', 'j5-9', 'j3-6', '1/0/0/0'],
    ['where the flag is part of a long label', 'o0-10', 'o9-10', '1/0/0/0'],
    ['where the label is part of a long flag', 'j3-4', 'j0-10', '1/0/0/0'],
    ['not side by side', 'j0-3', 'j3-6', '0/1/1/0'],
    ['not in another category', 'j0-3', 'v0-3', '0/1/1/0'],
    ['in a category of its also', 'ja0-3', 'a0-3', '1/0/0/0'],
    ['in the last of several also', 'cgvo0-3', 'o0-3', '1/0/0/0'],
    ['not in a category outside its also', 'ja0-3', 'v0-3', '0/1/1/0'],
    ['a sentence flagged in part', 't0-12', 't4-6', '1/0/0/0'],
    ['one flag over two sentences, once', 't0-6 t6-12', 't0-12', '1/1/0/0'],
  ])('%s', (_, labels, flags, counts) => {
    expect(outcomeOf(read(labels), read(flags))).toBe(counts)
  })
})

describe('each counts once', () => {
  test.each([
    ['one flag over two labels finds one of them', 'j0-5 j6-11', 'j0-11', '1/1/0/0'],
    ['two flags inside one label count once', 'v0-6', 'v0-2 v3-5', '1/0/0/1'],
    ['a flag raised twice counts once', 'j0-3', 'j0-3 j0-3', '1/0/0/1'],
    ['three flags inside one label count once', 'v0-9', 'v0-2 v3-5 v6-8', '1/0/0/2'],
    ['a second flag that reaches outside is a false alarm', 'v0-4', 'v2-4 v3-6', '1/0/0/1'],
    ['two that both reach outside: one is a false alarm', 'v2-6', 'v0-3 v5-8', '1/0/1/0'],
    ['a flag inside, but of another category, is a false alarm', 'v0-6', 'v0-6 j1-2', '1/0/1/0'],
    ['a flag inside, of a category in also, is not', 'vj0-6', 'v0-6 j1-2', '1/0/0/1'],
    ['nested labels, the inner one flagged', 'o0-10 o4-10', 'o4-10', '1/1/0/0'],
    ['nested labels, both flagged', 'o0-10 o4-10', 'o0-10 o4-10', '2/0/0/0'],
    ['nested labels of two categories', 'o0-10 j4-5', 'o0-10 j4-5', '2/0/0/0'],
    ['the same words in two categories', 'j0-6 o0-6', 'o0-6 j0-6', '2/0/0/0'],
    ['the same words, two categories by also, one flag', 'jo0-6 o0-6', 'o0-6', '1/1/0/0'],
  ])('%s', (_, labels, flags, counts) => {
    expect(outcomeOf(read(labels), read(flags))).toBe(counts)
  })
})

describe('an optional label counts for nothing', () => {
  test.each([
    ['flagged', 'j0-3?', 'j0-3', '0/0/0/1'],
    ['left', 'j0-3?', '', '0/0/0/0'],
    ['flagged twice inside', 'j0-6?', 'j0-2 j3-5', '0/0/0/2'],
    ['flagged in another category', 'j0-3?', 'v0-3', '0/0/1/0'],
    ['flagged together with a required one, which comes first', 'v0-3? v2-6', 'v1-4', '1/0/0/0'],
    ['on the same words as a required one', 'cg0-3 c0-3?', 'c0-3', '1/0/0/0'],
    ['on the same words as a required one, both flagged', 'cg0-3 c0-3?', 'c0-3 g0-3', '1/0/0/1'],
  ])('%s', (_, labels, flags, counts) => {
    expect(outcomeOf(read(labels), read(flags))).toBe(counts)
  })
})

describe('nothing to match', () => {
  test.each([
    ['a clean note, silent', '', '', '0/0/0/0'],
    ['a clean note, flagged', '', 'v2-5', '0/0/1/0'],
    ['all missed', 'j0-3', '', '0/1/0/0'],
  ])('%s', (_, labels, flags, counts) => {
    expect(outcomeOf(read(labels), read(flags))).toBe(counts)
  })
})

describe('spans are compared by words', () => {
  const note = 'Mum’s new partner was "great". The S/W rang at 10.30am.'
  const words = wordsOf(note)
  const spanOf = (quote: string) => {
    const start = note.indexOf(quote)
    return { start, end: start + quote.length }
  }

  test('"mum’s", "S/W" and "10.30am" are one word each', () => {
    expect(words.map(({ start, end }) => note.slice(start, end))).toEqual([
      'Mum’s',
      'new',
      'partner',
      'was',
      'great',
      'The',
      'S/W',
      'rang',
      'at',
      '10.30am',
    ])
  })

  test.each([
    ['new partner', { start: 1, end: 3 }],
    ['partner was "', { start: 2, end: 4 }],
    [' new partner ', { start: 1, end: 3 }],
    ['great".', { start: 4, end: 5 }],
    ['artn', { start: 2, end: 3 }],
    ['10.30am.', { start: 9, end: 10 }],
  ])('%j', (quote, run) => {
    expect(runOf(words, spanOf(quote))).toEqual(run)
  })

  test('marks alone are no words', () => {
    const { start, end } = runOf(words, { start: note.indexOf('".'), end: note.indexOf('".') + 2 })
    expect(end - start).toBe(0)
  })

  test('a flag with its closing stop still lies inside its label', () => {
    const label = { category: 'vague' as const, ...spanOf('rang at 10.30am') }
    const flags = [label, { category: 'vague' as const, ...spanOf('10.30am.') }]
    expect(matchNote(note, flags, [label]).ignored).toHaveLength(1)
  })
})

describe('a note is counted by category', () => {
  test('a matched flag counts under its label’s own category', () => {
    const { score } = scoreNote({ id: 'n', text, labels: read('ja0-3 v5-6') }, read('a0-3 o5-6'))
    expect(score.counts.jargon).toEqual({ matched: 1, missed: 0, falseAlarms: 0 })
    expect(score.counts.abbreviation).toEqual({ matched: 0, missed: 0, falseAlarms: 0 })
    expect(score.counts.vague).toEqual({ matched: 0, missed: 1, falseAlarms: 0 })
    expect(score.counts.opinion).toEqual({ matched: 0, missed: 0, falseAlarms: 1 })
  })

  test('what a note is labelled with takes in also, and optional labels', () => {
    const { score } = scoreNote({ id: 'n', text, labels: read('ja0-3 v5-6?') }, [])
    expect(score.labelled).toEqual(new Set(['jargon', 'abbreviation', 'vague']))
    expect(score.words).toBe(20)
  })
})
