/** Outcomes that name their places: the first few of them, so that the list stays short. */
import type { Span } from '../note/span.ts'
import type { Outcome } from './check.ts'
import { ask } from './outcome.ts'

export interface Place {
  /** In the note's offsets. */
  readonly span: Span
  readonly message: string
}

const MOST_SHOWN = 3

/** A question at each of the first places, the last with how many follow; else what is met. */
export function askAt(places: readonly Place[], otherwise: Outcome): Outcome[] {
  if (places.length === 0) return [otherwise]
  const more = places.length - MOST_SHOWN
  return places.slice(0, MOST_SHOWN).map(({ span, message }, index) => {
    const isLast = more > 0 && index === MOST_SHOWN - 1
    return ask(isLast ? `${message} (${more} more further down)` : message, span)
  })
}
