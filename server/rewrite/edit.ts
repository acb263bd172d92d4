/** Edits to a text, and what stands in the way of one. */
import type { Reading } from '../note/note.ts'
import type { Span } from '../note/span.ts'

export interface Edit extends Span {
  readonly text: string
}

/** Why words cannot be put to the child by rules, as the question that would settle it. */
export interface Objection {
  readonly question: string
}

export const isObjection = (step: readonly Edit[] | Objection): step is Objection =>
  'question' in step

/** Puts other words in the place of one word of a sentence; they keep its capital. */
export function editWord({ words, text }: Reading, at: number, other: string): Edit {
  const { start, end } = words[at] ?? { start: 0, end: 0 }
  const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(start, end))
  return { start, end, text: isCapital ? `${other[0]?.toUpperCase()}${other.slice(1)}` : other }
}

/** Puts edits into a text. They may not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = ''
  let at = 0
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start)) {
    edited += text.slice(at, start) + words
    at = end
  }
  return edited + text.slice(at)
}
