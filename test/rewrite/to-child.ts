/** Rewrites whole texts by rules, as tests read them. */
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { type Addressing, type Rewritten, rewriteToChild } from '../../server/rewrite/to-child.ts'
import type { Family } from '../families.ts'

/** Opens the note, so that what follows is not its first sentence. */
export const OPENING = 'The flat was warm. '

export const addressingOf = (
  { child, people = [] }: Family,
  others: string[] = [],
): Addressing => ({
  cast: readCast(child, people),
  child,
  people,
  alsoOnRecordOf: others,
})

export function rewrite(text: string, family: Family, others?: string[]): Rewritten {
  const span = { start: 0, end: text.length }
  return rewriteToChild(readNote(text), span, addressingOf(family, others))
}

/** The rewrite of a sentence in the middle of a note, or its questions. */
export function toChild(sentence: string, family: Family): string | readonly string[] {
  const { text, questions } = rewrite(OPENING + sentence, family)
  return text === null ? questions : text.slice(OPENING.length)
}
