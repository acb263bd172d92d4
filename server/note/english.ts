/** Whether a note is in English, the one language that rules and terms know. */
import { isCommonWord } from './language.ts'
import type { Note } from './note.ts'

/** What English sentences cannot do without, and other languages mostly do. */
const LITTLE_WORDS: ReadonlySet<string> = new Set(
  'the and of to in is was that you your he she his her it for on with at not we they have has had this from by be are were said but my i when who what will there their been'.split(
    ' ',
  ),
)
const FEWEST_WORDS = 15
const LITTLE_SHARE = 0.08
const KNOWN_SHARE = 0.3

/** True for short notes too: there is not enough to tell. Looks words up only where it must. */
export function isEnglish(note: Note): boolean {
  const words = note.sentences
    .flatMap(({ reading }) => reading.words)
    .filter(({ lower }) => /^\p{L}[\p{L}\p{M}'-]*$/u.test(lower))
  if (words.length < FEWEST_WORDS) return true
  const little = words.filter(({ lower }) => LITTLE_WORDS.has(lower)).length
  if (little / words.length >= LITTLE_SHARE) return true
  const known = words.filter(({ lower }) => isCommonWord(lower)).length
  return known / words.length >= KNOWN_SHARE
}
