/** Whether a note is in English, the one language that rules and terms know. */
import { isCommonWord } from './language.ts'
import type { Note, Reading } from './note.ts'
import { ReadingMemory } from './reading-memory.ts'
import type { Word } from './words.ts'

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
  let all = 0
  let little = 0
  for (const { reading } of note.sentences) {
    const counts = countsOf(reading)
    all += counts.all
    little += counts.little
  }
  if (all < FEWEST_WORDS || little / all >= LITTLE_SHARE) return true
  const known = note.sentences
    .flatMap(({ reading }) => reading.words.filter(isWord))
    .filter(({ lower }) => isCommonWord(lower)).length
  return known / all >= KNOWN_SHARE
}

const counted = new ReadingMemory<{ readonly all: number; readonly little: number }>()

function countsOf(reading: Reading) {
  const known = counted.get(reading)
  if (known) return known
  const words = reading.words.filter(isWord)
  const little = words.filter(({ lower }) => LITTLE_WORDS.has(lower)).length
  const counts = { all: words.length, little }
  counted.set(reading, counts)
  return counts
}

/** Letters alone: most words of a note are `a` to `z`, which costs less to see. */
const isWord = ({ lower }: Word): boolean =>
  /^[a-z]+$/.test(lower) || /^\p{L}[\p{L}\p{M}'-]*$/u.test(lower)
