/** Where a note leaves its child out: the longest stretch that neither names nor quotes the child. */
import type { SentenceMentions } from '../note/mention.ts'
import { mentionReader } from '../note/mentions.ts'
import type { Note, Reading } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import { ReadingMemory } from '../note/reading-memory.ts'
import type { Span } from '../note/span.ts'

/** A run of sentences, in the note's offsets, and how many words it has. */
export interface Stretch extends Span {
  readonly words: number
}

export interface Presence {
  /** Whether the child is spoken of or to as one, not only as one of "the children". */
  readonly isAlone: boolean
  readonly isInGroup: boolean
  /** The longest stretch without the child. */
  readonly longest: Stretch
}

/** Reads where the child is. A pronoun that may be the child counts, and so does speech. Linear. */
export function readPresence(note: Note, cast: Cast): Presence {
  const mentionsOf = mentionReader(cast)
  let isAlone = false
  let isInGroup = false
  let longest: Run = { first: 0, last: -1, words: 0 }
  let run: Run | undefined
  for (const { isHeading, reading, index } of note.sentences) {
    if (isHeading) continue
    const held = readHeld(reading, mentionsOf(reading), cast)
    isAlone ||= held.isAlone
    isInGroup ||= held.isInGroup
    if (held.mayBeThere) run = undefined
    else {
      run ??= { first: index, last: -1, words: 0 }
      run.last = index
      run.words += reading.words.length
      if (run.words > longest.words) longest = run
    }
  }
  return { isAlone, isInGroup, longest: toStretch(longest, note) }
}

/** Sentences in a row, by their `index`. */
interface Run {
  readonly first: number
  last: number
  words: number
}

const toStretch = ({ first, last, words }: Run, { sentences }: Note): Stretch => ({
  start: sentences[first]?.start ?? 0,
  end: sentences[last]?.end ?? 0,
  words,
})

/** What a sentence holds of the child, remembered with what it tells of people. */
interface Held {
  readonly read: SentenceMentions
  readonly isAlone: boolean
  readonly isInGroup: boolean
  readonly mayBeThere: boolean
}
const memory = new ReadingMemory<Held>()

function readHeld(reading: Reading, read: SentenceMentions, { child }: Cast): Held {
  const known = memory.get(reading)
  if (known?.read === read) return known
  const isAlone =
    read.hasYou || read.mentions.some(({ who, kind }) => who === 'child' && kind !== 'group')
  const isInGroup = read.mentions.some(({ kind }) => kind === 'group')
  const pronouns = child?.pronouns ?? []
  const mayBeThere =
    isAlone ||
    isInGroup ||
    reading.speech.length > 0 ||
    read.mentions.some(
      ({ kind, gender }) =>
        kind === 'pronoun' &&
        (pronouns.length === 0 || gender === 'they' || pronouns.includes(gender)),
    )
  const held = { read, isAlone, isInGroup, mayBeThere }
  memory.set(reading, held)
  return held
}
