/** Words that the worker has to look at before a sentence is put to the child. */
import type { Category, Flag } from '../contract.ts'
import { overlaps, type Span } from '../note/span.ts'
import type { Edit } from './edit.ts'

/**
 * Nobody is to read "you are manipulative" because a rule changed a pronoun: words that judge, guess
 * or chat come first. A whole passage claims to be done: it waits for vague words as well, unless a
 * question can stand beside them (`settle`).
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

/** Words that leave out how much, when or who, and hide nothing else: they stand, and are asked about. */
const ASKED_BESIDE: ReadonlySet<string> = new Set([
  'vague/uncounted-amount',
  'vague/undated-time',
  'vague/unnamed-action',
  'vague/unnamed-worry',
])

/** A flag that need not hold a rewrite up: other words that mean the same, or a question beside its own. */
export interface Settled {
  readonly edit: Edit
  /** What stands in brackets for the worker; undefined where nothing is asked. */
  readonly question: string | undefined
}

/** `undefined` where only the worker can settle the flag, before anything is put to the child. */
export function settle({ rule, start, end, suggestions }: Flag): Settled | undefined {
  const [first, ...others] = suggestions
  if (first?.kind === 'replace' && others.length === 0) {
    return { edit: { start, end, text: first.text }, question: undefined }
  }
  const ask = suggestions.find((one) => one.kind === 'ask')
  if (!ask || !ASKED_BESIDE.has(rule)) return undefined
  const { question } = ask
  return { edit: { start: end, end, text: ` [${question}]` }, question }
}
