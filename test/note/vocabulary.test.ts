import { expect, test } from 'vitest'
import { hashOf, WordTable } from '../../server/note/vocabulary.ts'

const words = Array.from({ length: 3_000 }, (_, at) => `word${at}`)
const wordOf = (lower: string) => ({ lower, hash: hashOf(lower) })

test('tables that grow know their own words and no others', () => {
  const all = new WordTable<number>()
  const few = new WordTable<string>()
  for (const [at, word] of words.entries()) {
    all.set(word, at)
    if (at % 7 === 0) few.set(word, word)
  }
  expect(words.map((word) => all.get(wordOf(word)))).toEqual(words.map((_, at) => at))
  expect(words.filter((word) => few.get(wordOf(word)) !== undefined)).toEqual(few.keys())
})

test('a table that was asked already can be given more words', () => {
  const table = new WordTable<true>()
  for (const word of words.slice(0, 200)) {
    expect(table.get(wordOf(word))).toBeUndefined()
    table.set(word, true)
    expect(table.get(wordOf(word))).toBe(true)
  }
  expect(table.get(wordOf('unheard-of'))).toBeUndefined()
})

test('hardly any words share a hash, not even those that differ in one letter', () => {
  const short = Array.from({ length: 26 ** 3 }, (_, at) =>
    String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26), 97 + Math.floor(at / 676)),
  )
  const all = [...words, ...short]
  expect(new Set(all.map(hashOf)).size).toBeGreaterThan(all.length - 5)
  const tops = new Set(all.map((word) => hashOf(word) >>> 16))
  expect(tops.size).toBeGreaterThan(0.9 * 65_536 * (1 - Math.exp(-all.length / 65_536)))
})
