import { describe, expect, test } from 'vitest'
import {
  checkCold,
  checkMany,
  checkSizes,
  checkWarm,
  compareWithCompromise,
  typeInMiddle,
} from '../../evals/bench/measures.ts'
import { noteSource } from '../../evals/bench/notes.ts'
import { wordsOf } from '../../evals/scorers/spans.ts'
import { startOptions } from '../../packaging/start-options.ts'
import type { CheckResult, NoteInput } from '../../server/contract.ts'

/** Remembers the texts that it was asked to check. */
function spy(seed = 1) {
  const texts: string[] = []
  const checkNote = ({ text }: NoteInput): CheckResult => {
    texts.push(text)
    return {
      flags: [],
      checks: [],
      words: 0,
      sentences: 0,
      readability: { fleschKincaidGrade: null },
      profile: 'wandsworth',
      addressChild: true,
      rulesVersion: 'test',
    }
  }
  return { texts, bench: { checkNote, source: noteSource(seed) } }
}

const linesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split('\n'))

describe('bench notes', () => {
  test('are the same for the same seed, others for another', () => {
    expect(noteSource(3).next(200)).toBe(noteSource(3).next(200))
    expect(noteSource(3).next(200)).not.toBe(noteSource(4).next(200))
  })

  test('are as long as asked, give or take a sentence', () => {
    const source = noteSource(5)
    for (const words of [500, 2_000]) {
      const count = wordsOf(source.next(words)).length
      expect(Math.abs(count - words)).toBeLessThan(words * 0.08)
    }
  })

  test('repeat no sentence and leave no slot open', () => {
    const source = noteSource(6)
    const sentences = Array.from({ length: 5_000 }, source.nextSentence)
    expect(new Set(sentences).size).toBe(5_000)
    expect(sentences.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([])
  })

  test('hold paragraphs and bullets', () => {
    const lines = noteSource(7).next(2_000).split('\n')
    expect(lines.some((line) => line.startsWith('- '))).toBe(true)
    expect(lines.every((line) => line === line.trim() && line !== '')).toBe(true)
  })
})

describe('what is timed', () => {
  test('a cold note was never checked before, nor any line of it', async () => {
    const { texts, bench } = spy()
    await checkCold(bench, 20)
    expect(texts.length).toBeGreaterThanOrEqual(20)
    expect(new Set(linesOf(texts)).size).toBe(linesOf(texts).length)
  })

  test('a warm note was', async () => {
    const { texts, bench } = spy()
    await checkWarm(bench, 20)
    expect(texts.length).toBeGreaterThan(20)
    expect(new Set(texts).size).toBe(1)
  })

  test('a keystroke adds one character in the middle', async () => {
    const { texts, bench } = spy()
    await typeInMiddle(bench, 50)
    const [before = '', ...typed] = texts
    expect(typed.map((text) => text.length - before.length)).toEqual(
      typed.map((_, index) => index + 1),
    )
    for (const text of typed) {
      expect(text.slice(0, 3_000)).toBe(before.slice(0, 3_000))
      expect(text.slice(-3_000)).toBe(before.slice(-3_000))
    }
  })

  test('each size and each turn has text of its own', () => {
    const { texts, bench } = spy()
    const sizes = checkSizes(bench, [100, 300], 3)
    expect(sizes.map(({ words }) => words)).toEqual([100, 300])
    expect(compareWithCompromise(bench, 2).compromise).toBeGreaterThan(0)
    expect(checkMany(bench, 4)).toBeGreaterThanOrEqual(0)
    expect(texts).toHaveLength(6 + 2 + 4)
    expect(new Set(linesOf(texts)).size).toBe(linesOf(texts).length)
  })
})

test('a process that is measured gets what `npm start` gives to Node, and nothing of the build', () => {
  const options = startOptions()
  expect(options).toContain('--import=./server/compile-cache.js')
  expect(options.join(' ')).not.toContain('logLevel')
})
