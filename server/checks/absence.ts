/** Where a note leaves its child out: the longest stretch that neither names nor quotes the child. */
import type { SentenceMentions } from '../note/mention.ts'
import { mentionReader } from '../note/mentions.ts'
import type { Note, Sentence } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
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
  let longest: Stretch = { start: 0, end: 0, words: 0 }
  let run: Stretch | undefined
  for (const sentence of note.sentences) {
    if (sentence.isHeading) continue
    const read = mentionsOf(sentence.reading)
    isAlone ||= isOfChildAlone(read)
    isInGroup ||= read.mentions.some(({ kind }) => kind === 'group')
    if (mayHoldChild(sentence, read, cast)) run = undefined
    else {
      run = extend(run, sentence)
      if (run.words > longest.words) longest = run
    }
  }
  return { isAlone, isInGroup, longest }
}

const isOfChildAlone = ({ hasYou, mentions }: SentenceMentions): boolean =>
  hasYou || mentions.some(({ who, kind }) => who === 'child' && kind !== 'group')

function mayHoldChild(sentence: Sentence, read: SentenceMentions, { child }: Cast): boolean {
  if (isOfChildAlone(read) || sentence.reading.speech.length > 0) return true
  const pronouns = child?.pronouns ?? []
  return read.mentions.some(
    ({ kind, gender }) =>
      kind === 'group' ||
      (kind === 'pronoun' &&
        (pronouns.length === 0 || gender === 'they' || pronouns.includes(gender))),
  )
}

const extend = (run: Stretch | undefined, { start, end, reading }: Sentence): Stretch => ({
  start: run?.start ?? start,
  end,
  words: (run?.words ?? 0) + reading.words.length,
})
