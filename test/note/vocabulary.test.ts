import { expect, test } from 'vitest'
import { numberOf, WordTable } from '../../server/note/vocabulary.ts'

const words = Array.from({ length: 3_000 }, (_, at) => `word${at}`)
const wordOf = (lower: string) => ({ number: numberOf(lower) })

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

test('a word that no list has is in no table', () => {
  const table = new WordTable<true>()
  for (const word of words) table.set(word, true)
  expect(wordOf('unheard-of').number).toBe(0)
  expect(table.get(wordOf('unheard-of'))).toBeUndefined()
})
