/** Where a note leaves its child out: the longest stretch that neither names nor quotes the child. */
import type { SentenceMentions } from '../note/mention.ts'
import { blockMentionReader } from '../note/mentions.ts'
import type { BlockReading, Note } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import { BlockMemory } from '../note/reading-memory.ts'
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
  const mentionsOf = blockMentionReader(cast)
  let isAlone = false
  let isInGroup = false
  let longest: Run = { first: 0, last: -1, words: 0 }
  let run: Run | undefined
  for (const { kind, reading, first } of note.blocks) {
    if (kind === 'heading') continue
    const held = readHeld(reading, mentionsOf(reading), cast)
    isAlone ||= held.isAlone
    isInGroup ||= held.isInGroup
    for (const [at, words] of held.without.entries()) {
      if (words < 0) run = undefined
      else {
        run ??= { first: first + at, last: -1, words: 0 }
        run.last = first + at
        run.words += words
        if (run.words > longest.words) longest = run
      }
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

/** What a block holds of the child, remembered with what it tells of people. */
interface Held {
  readonly read: readonly SentenceMentions[]
  readonly isAlone: boolean
  readonly isInGroup: boolean
  /** How many words each sentence has without the child; -1 where the child may be there. */
  readonly without: readonly number[]
}
const memory = new BlockMemory<Held>()

function readHeld(block: BlockReading, read: readonly SentenceMentions[], cast: Cast): Held {
  const known = memory.get(block)
  if (known?.read === read) return known
  const without = block.sentences.map(({ reading }, at) => {
    const mayBeThere = reading.speech.length > 0 || mayHoldChild(read[at] as SentenceMentions, cast)
    return mayBeThere ? -1 : reading.words.length
  })
  const held = {
    read,
    isAlone: read.some(isOfChildAlone),
    isInGroup: read.some(isOfGroup),
    without,
  }
  memory.set(block, held)
  return held
}

const isOfChildAlone = ({ hasYou, mentions }: SentenceMentions): boolean =>
  hasYou || mentions.some(({ who, kind }) => who === 'child' && kind !== 'group')

const isOfGroup = ({ mentions }: SentenceMentions): boolean =>
  mentions.some(({ kind }) => kind === 'group')

function mayHoldChild(read: SentenceMentions, { child }: Cast): boolean {
  if (isOfChildAlone(read) || isOfGroup(read)) return true
  const pronouns = child?.pronouns ?? []
  return read.mentions.some(
    ({ kind, gender }) =>
      kind === 'pronoun' &&
      (pronouns.length === 0 || gender === 'they' || pronouns.includes(gender)),
  )
}
