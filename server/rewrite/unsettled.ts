/** Words that the worker has to look at before a sentence is put to the child. */
import type { Category, Flag } from '../contract.ts'
import { overlaps, type Span } from '../note/span.ts'

/**
 * Nobody is to read "you are manipulative" because a rule changed a pronoun: words that judge, guess
 * or chat come first. Whole passages wait for vague words as well, since they claim to be done.
 */
const FIRST: Readonly<Record<'sentence' | 'passage', ReadonlySet<Category>>> = {
  sentence: new Set(['judgemental', 'opinion', 'colloquial']),
  passage: new Set(['judgemental', 'opinion', 'colloquial', 'vague']),
}

/** The flags within a span that come first, for one sentence or for a whole passage. */
export const unsettledIn = (
  flags: readonly Flag[],
  span: Span,
  scope: 'sentence' | 'passage',
): readonly Flag[] =>
  flags.filter((flag) => FIRST[scope].has(flag.category) && overlaps(flag, span))

/** What would settle a flag: its own question, or plainer words. */
export function questionOf({ quote, suggestions }: Flag): string {
  const ask = suggestions.find((one) => one.kind === 'ask')
  return ask ? `“${quote}”: ${ask.question}` : `“${quote}”: what happened, in plain words?`
}
