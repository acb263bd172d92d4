import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../server/check.ts'
import type { Flag, NoteInput } from '../../server/contract.ts'
import { DEFAULT_PROFILE, profiles } from '../../server/profiles/index.ts'
import type { SentenceRule } from '../../server/rules/rule.ts'
import { aboutTheChild } from '../../server/rules/third-person/about-the-child.ts'
import { ben } from '../families.ts'

/** Judges the word "bad", and asks. */
const bad: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” judges.',
  why: 'It says nothing of what happened.',
  sources: [{ reason: 'For this test.' }],
  examples: { flags: [], passes: [] },
  find: ({ reading }) =>
    reading.words
      .filter(({ lower }) => lower === 'bad')
      .map(({ start, end }) => ({
        start,
        end,
        suggestions: [{ kind: 'ask', question: 'What did he do?' }],
      })),
}

const analyser = createAnalyser({
  terms: [],
  rules: { 'third-person/about-the-child': aboutTheChild, 'judgemental/bad': bad },
  rulesVersion: 'test',
  profiles,
  defaultProfile: DEFAULT_PROFILE,
})

const flagsOf = (text: string, more: Partial<NoteInput> = {}): Flag[] =>
  analyser
    .checkNote({ text, ...ben, addressChild: true, ...more })
    .flags.filter(({ category }) => category === 'third-person')

describe('a flag on a sentence about the child', () => {
  test('carries the rewrite, in place of the flagged words', () => {
    const text = 'Mum was out. Ben was in bed.'
    const [flag] = flagsOf(text)
    expect(flag?.suggestions).toEqual([
      { kind: 'rewrite', start: 13, end: text.length - 1, text: 'You were in bed' },
    ])
    expect(text.slice(13, text.length - 1)).toBe(flag?.quote)
  })

  test('leaves the label and the closing mark where they are', () => {
    const [flag] = flagsOf('Views: Ben wants to go home!')
    expect(flag?.suggestions).toEqual([
      { kind: 'rewrite', start: flag?.start, end: flag?.end, text: 'You want to go home' },
    ])
  })

  test('carries the question where the rules decline', () => {
    const [flag] = flagsOf('Ben seen alone.')
    expect(flag?.suggestions).toEqual([
      { kind: 'ask', question: expect.stringContaining('What is the full sentence?') },
    ])
  })

  test('asks about words that judge before anything is put to the child', () => {
    const [flag] = flagsOf('Mum was out. Ben is bad.')
    expect(flag?.suggestions).toEqual([{ kind: 'ask', question: '“bad”: What did he do?' }])
  })

  test('does not wait for words that judge in another sentence', () => {
    const [flag] = flagsOf('Mum was out. Ben was in. The road is bad.')
    expect(flag?.suggestions).toMatchObject([{ kind: 'rewrite', text: 'You were in' }])
  })

  test('carries another rewrite where the same words mean somebody else', () => {
    const [, alone] = flagsOf('Ben was in. He was ill.')
    const [, withDad] = flagsOf('Ben and Dad were in. He was ill.')
    expect(alone?.suggestions).toMatchObject([{ kind: 'rewrite', text: 'You were ill' }])
    expect(withDad?.suggestions ?? []).not.toMatchObject([{ kind: 'rewrite' }])
  })
})

test('no flag and no rewrite where the note stands on another record too', () => {
  expect(flagsOf('Ben was in bed.', { about: { alsoOnRecordOf: ['Luke Osei'] } })).toEqual([])
})

test('an accepted rewrite raises no flag', () => {
  const [flag] = flagsOf('Ben was in bed.')
  const rewrite = flag?.suggestions.find((one) => one.kind === 'rewrite')
  expect(rewrite?.text).toBe('Ben, you were in bed')
  expect(flagsOf(`${rewrite?.text}.`)).toEqual([])
})
