/** To whom it is done what a verb says. */
import { OPENERS } from './clause-words.ts'
import type { Token } from './token.ts'

/** Each of several, as whom it may be. Undefined where the words do not tell. */
export type Doer = readonly (readonly string[])[]

/** "hit his arm": him. */
const BODY =
  /^(?:left|right|upper|lower|arms?|legs?|hands?|heads?|hair|face|neck|back|eyes?|ears?|stomach|tummy|foot|feet|fingers?|wrists?|throat|mouth|nose|chest|shoulders?|knees?|body|bottom|cheek|chin|lip|thigh|jaw|ribs?|private|privates|vagina|penis|breasts?)$/
/** "Her back" is part of her; in "put her back to bed" it is where to. */
export const isBody = (tokens: readonly Token[], at: number): boolean =>
  BODY.test(tokens[at]?.lower ?? '') &&
  !(
    tokens[at]?.lower === 'back' &&
    /^(?:to|in|into|on|at|home|from|with|inside|upstairs|again|there|here|early|late)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  )

/** How many words away from a verb its parties may stand. */
export const REACH = 8

/** To whom it is done: the first party after the verb, before another clause begins. */
export function objectOf(tokens: readonly Token[], at: number): Doer | undefined {
  for (let next = at + 1; next < tokens.length && next - at <= REACH; next++) {
    const token = tokens[next]
    if (!token || token.kind === 'mark' || token.kind === 'quote') return undefined
    if (token.kind === 'party') {
      const isSubject = tokens[next + 1]?.isVerb && tokens[next - 1]?.lower === 'and'
      if (/^(?:i|he|she|they|we)$/.test(token.lower)) return undefined
      const isOfThing = token.isOwner && !isBody(tokens, next + 1)
      return isSubject || isOfThing ? undefined : token.members
    }
    if (OPENERS.test(token.lower) || /^(?:who|which|but|or)$/.test(token.lower)) return undefined
    if (token.isVerb && next > at + 1 && tokens[next - 1]?.lower !== 'to') return undefined
  }
  return undefined
}
