/** Flags as the editor knows them: by the words of a block, and by positions in the editor. */
import type { Flag, Suggestion } from '../../server/contract.ts'
import type { NoteText, Range } from './note-text.ts'
import { blockOfSpan } from './note-text.ts'

/** A rewrite replaces a passage that may be longer than the flagged words. */
export interface PlacedRewrite {
  readonly kind: 'rewrite'
  /** From the flag's first character to the passage's; zero or less. */
  readonly offset: number
  /** The passage as it was when the rewrite was made; it must still be so. */
  readonly was: string
  readonly text: string
}

export type PlacedSuggestion = Exclude<Suggestion, { kind: 'rewrite' }> | PlacedRewrite

/** A flag without a place: what the words of a block are remembered to carry. */
export interface KnownFlag extends Omit<Flag, 'start' | 'end' | 'suggestions'> {
  readonly suggestions: readonly PlacedSuggestion[]
  /** The offset of the flagged words in their block. */
  readonly at: number
}

/** A flag where it stands in the editor now. */
export interface PlacedFlag extends Omit<KnownFlag, 'at'>, Range {}

/** Turns a flag of the service's into one that its block can be remembered by. */
export function toKnownFlag(note: NoteText, { start, end, ...flag }: Flag): KnownFlag | undefined {
  const block = blockOfSpan(note, start, end)
  if (!block || note.text.slice(start, end) !== flag.quote) return undefined
  return {
    ...flag,
    at: start - block.start,
    suggestions: flag.suggestions.flatMap((suggestion): PlacedSuggestion[] => {
      if (suggestion.kind !== 'rewrite') return [suggestion]
      const passage = blockOfSpan(note, suggestion.start, suggestion.end)
      if (passage !== block) return []
      return [
        {
          kind: 'rewrite',
          offset: suggestion.start - start,
          was: note.text.slice(suggestion.start, suggestion.end),
          text: suggestion.text,
        },
      ]
    }),
  }
}

/** In reading order; of two that begin together the longer comes first. */
export const inOrder = (a: Range, b: Range): number => a.from - b.from || b.to - a.to

/** The shortest flag that holds a position. */
export function innermostAt(flags: readonly PlacedFlag[], pos: number): PlacedFlag | undefined {
  let innermost: PlacedFlag | undefined
  for (const flag of flags) {
    if (flag.from > pos) break
    if (pos > flag.to) continue
    if (!innermost || flag.to - flag.from <= innermost.to - innermost.from) innermost = flag
  }
  return innermost
}
