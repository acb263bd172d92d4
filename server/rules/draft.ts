/** Flags as far as their sentence decides them; a note then adds their places and their numbers. */
import type { Flag, Source, Suggestion } from '../contract.ts'
import type { Note, Reading, Sentence } from '../note/note.ts'
import { fits, quoteOf, shift } from '../note/span.ts'
import type { Found } from './rule.ts'

export interface Draft {
  readonly found: Found
  readonly quote: string
  /** The same for what counts as another occurrence of the same flag. */
  readonly key: string
  readonly hash: string
  /** The id of the first flag of this key in a note. */
  readonly firstId: string
  readonly message: string
  readonly holdsRewrite: boolean
  /** The flag that it came to last, which stays the same as long as its place does. */
  last?: Flag
}

/** Drafts the flag of what was found in a sentence. */
export function draftFlag({ text }: Reading, found: Found): Draft {
  const quote = quoteOf(text, found)
  const key = `${found.rule}|${quote}`
  const hash = hashOf(key)
  return {
    found,
    quote,
    key,
    hash,
    firstId: `${hash}-1`,
    message: found.message.replaceAll('{quote}', quote),
    holdsRewrite: found.suggestions.some(({ kind }) => kind === 'rewrite'),
  }
}

/** The flag where its sentence stands; none where its words would not be the note's. Not to be changed. */
export function toFlag(
  draft: Draft,
  note: Note,
  sentence: Sentence,
  occurrences: Map<string, number>,
): Flag | undefined {
  const { found, quote, key, hash, message, holdsRewrite, last } = draft
  const start = found.start + sentence.start
  const end = found.end + sentence.start
  if (!fits(note.text, { start, end }) || !note.text.startsWith(quote, start)) return undefined
  const occurrence = (occurrences.get(key) ?? 0) + 1
  occurrences.set(key, occurrence)
  const id = occurrence === 1 ? draft.firstId : `${hash}-${occurrence}`
  if (last?.start === start && last.id === id) return last
  const { rule, category, also, why } = found
  const sources = found.sources as Source[]
  const suggestions = holdsRewrite
    ? found.suggestions.map((suggestion) => place(suggestion, sentence.start))
    : (found.suggestions as Suggestion[])
  const told = { start, end, quote, message, why, sources, suggestions, foundBy: 'rules' } as const
  const flag: Flag =
    also && also.length > 0
      ? { id, rule, category, also: [...also], ...told }
      : { id, rule, category, ...told }
  draft.last = flag
  return flag
}

/** Findings speak in the sentence's offsets, suggestions on the wire in the note's. */
const place = (suggestion: Suggestion, by: number): Suggestion =>
  suggestion.kind === 'rewrite' ? { ...suggestion, ...shift(suggestion, by) } : suggestion

/** FNV-1a over code units, 32 bits, in base 36: short, stable, and tells nothing of the words. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
