/** The checks' word lists, `words/<name>.txt`, and a memory for what a sentence's words tell. */
import type { Reading } from '../note/note.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import { readWordList, type WordList } from '../note/word-list.ts'

/** Loads a list of this folder's `words/`. Throws where the file is missing. */
export const loadWordList = (name: string): WordList =>
  readWordList(new URL(`words/${name}.txt`, import.meta.url))

/**
 * Remembers what a sentence's own words tell for as long as its reading lives, so that a note read
 * before costs a look-up a sentence.
 */
export function remember<T>(look: (reading: Reading) => T): (reading: Reading) => T {
  const known = new ReadingMemory<{ readonly told: T }>()
  const tell = (reading: Reading) => ({ told: look(reading) })
  return (reading) => known.recall(reading, tell).told
}
