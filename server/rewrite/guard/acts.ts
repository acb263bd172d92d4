/** Acts of saying: what a note tells as somebody's though no "said that" stands before it. */
import { deedsOf, isSame, isSomebody } from './deeds.ts'
import { readDoings } from './doings.ts'
import type { Doer } from './objects.ts'
import type { Passage, Reason } from './passage.ts'
import { readScopes, type Scoped, type Teller } from './scopes.ts'
import { FEELING, SAID, SPEAKING, TELLING, TELLING_NOUN, THINKING, WRITING } from './telling.ts'
import type { GuardSentence } from './token.ts'

/** What somebody does by saying something, and how far it goes in the passage. */
export interface Act {
  readonly who: Doer
  readonly from: number
  readonly to: number
}

/** "Dr Lee diagnosed him with asthma": what stands after it is what Dr Lee says. A call or letter is told to its end. */
export const actsOf = ({ sentences }: Passage): Act[] =>
  sentences.flatMap((sentence) =>
    readDoings(sentence).flatMap(({ verb, actor }): Act[] =>
      SPEAKING.has(verb.root) && actor && isSomebody(actor)
        ? [{ who: actor, from: verb.start, to: CALLING.test(verb.root) ? ALL : sentence.end }]
        : [],
    ),
  )

const ALL = Number.POSITIVE_INFINITY
const CALLING = /^(?:phon|ring|telephon|email|text|call|write)$/

/** Who says something of "it" or "this". */
export const pointersOf = ({ sentences }: Passage): Teller[] =>
  sentences.flatMap((sentence) =>
    readScopes(sentence).flatMap(({ token, tellers }) =>
      /^(?:it|this|these|them)$/.test(token.lower) ? tellers : [],
    ),
  )

/** "Was told she can have it back": the thing by its name instead. */
export const isPointedAt = ({ token, tellers }: Scoped, pointers: readonly Teller[]): boolean =>
  !token.isVerb &&
  tellers.length > 0 &&
  tellers.every(({ who, isNobody }) =>
    pointers.some((one) => one.isNobody === isNobody && isSame(one.who, who)),
  )

/** Whether somebody says, thinks or feels something in it, whoever it is. */
export const isTold = (sentence: GuardSentence | undefined): boolean =>
  sentence?.tokens.some(
    ({ kind, isVerb, root, lower }) =>
      kind === 'quote' ||
      (isVerb && [TELLING, THINKING, SPEAKING, WRITING].some((verbs) => verbs.has(root))) ||
      [FEELING, TELLING_NOUN, SAID].some((words) => words.test(lower)),
  ) ?? false

/** "Mum denied this": somebody still says that it is not so. */
export function denials(source: Passage, rewrite: Passage): Reason[] {
  const tellers = deedsOf(rewrite).filter(({ verb }) => TELLING.has(verb.root))
  const lost = deedsOf(source).find(
    ({ verb, actor }) =>
      /^(?:deni|refut|disput)$/.test(verb.root) &&
      isSomebody(actor) &&
      !tellers.some((one) => isSame(one.actor, actor)),
  )
  return lost
    ? [
        {
          code: 'attribution-lost',
          detail: `“${lost.verb.text}”: the rewrite leaves out who says that it is not so.`,
        },
      ]
    : []
}
