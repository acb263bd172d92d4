/** First names: which pronoun mostly goes with one, and which are ordinary words as well. */
import type { Gender } from './gender.ts'
import { loadWords } from './lists.ts'

const he = loadWords('he-names')
const she = loadWords('she-names')
const words = loadWords('names-that-are-words')

/** The pronoun that mostly goes with a first name: a guess for finding out whom "she" means. */
export function genderOfName(name: string): Gender {
  const plain = plainOf(name.toLowerCase())
  const first = plain.split('-')[0] ?? plain
  if (he.has(plain)) return 'he'
  if (she.has(plain)) return 'she'
  if (he.has(first)) return 'he'
  return she.has(first) ? 'she' : 'unknown'
}

/** Without accents. */
const plainOf = (name: string): string =>
  /^[a-z-]*$/.test(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '')

/** Will, Grace, May, Mark: in lower case, or where a sentence starts, no name. */
export const isAlsoWord = (name: string): boolean => words.has(name)
