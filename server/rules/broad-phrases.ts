/** Finds broad phrases and asks about each what it leaves out: the body of every `vague` rule. */
import type { Need } from '../note/need.ts'
import type { Reading, Sentence } from '../note/note.ts'
import type { Span } from '../note/span.ts'
import type { Phrases } from './phrases.ts'
import type { Finding, SentenceFind } from './rule.ts'
import { signsOfAll, withSigns } from './signs.ts'
import { isInSlot } from './slots.ts'

/** Phrases that leave the same thing out, and the question that settles it. */
export interface BroadPhrases {
  readonly phrases: Phrases
  readonly needs: Need
  readonly question: string
  /** Words for the note, with [slots] for the worker to fill. */
  readonly template: string
}

/** A finder over groups of phrases. What a worker has still to fill in (`[…]`) is left alone. */
export const findBroad = (groups: readonly BroadPhrases[]): SentenceFind =>
  withSigns(signsOfAll(groups.map(({ phrases }) => phrases)), ({ reading }: Sentence) =>
    groups.flatMap(({ phrases, needs, question, template }) =>
      phrases
        .findAll(reading)
        .filter((span) => !isInSlot(reading, span) && !isAsked(reading, span))
        .map(
          (span): Finding => ({
            ...span,
            needs,
            suggestions: [{ kind: 'ask', question, template }],
          }),
        ),
    ),
  )

const WHETHER = /\bwhether\b/i
const CLAUSE = 80

/** "Whether the plan is working" says nothing of how it is. */
function isAsked({ text }: Reading, { start }: Span): boolean {
  const parts = text.slice(Math.max(0, start - CLAUSE), start).split(WHETHER)
  return parts.length > 1 && !/[.,;:]/.test(parts.at(-1) ?? '')
}
