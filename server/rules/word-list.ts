/** The rules' word lists: `words/<name>.txt`. */
import { readWordList, type WordList } from '../note/word-list.ts'

export { type WordList, wordList } from '../note/word-list.ts'

/** Loads a list of this folder's `words/`. Throws where the file is missing. */
export const loadWordList = (name: string): WordList =>
  readWordList(new URL(`words/${name}.txt`, import.meta.url))
