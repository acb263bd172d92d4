/** Deeds in other words: whoever did something in the note does it still, and nobody does what only befell them. */
import { type Deed, isSame, isSomebody, sharedWith } from './deeds.ts'
import type { Passage, Reason } from './passage.ts'
import { isNotDone } from './reality.ts'
import { segmentsOf } from './segments.ts'
import { TELLING, THINKING } from './telling.ts'

/** "Broke her arm": her own. */
export const isOwnBody = ({ actor, sentence, at, verb }: Deed): boolean => {
  const next = sentence.tokens[at + 1]
  const isInjury = /^(?:break|cut|hurt|burn|graz|bump|bruis|sprain|scald|injur|fractur|los)$/.test(
    verb.root,
  )
  return isInjury && next?.isOwner === true && isSame(actor, next.members)
}

/** "Has hurt his back": it hurts, and nobody did it. */
const isOwnPain = (deed: Deed): boolean =>
  /^(?:hurt|injur|sprain)$/.test(deed.verb.root) && isOwnBody(deed)

/** "You had burns" is not "you burned": a deed of harm needs one in the note. */
function makesDeed(deed: Deed, source: Passage): boolean {
  const harm = deed.verb.ids.filter((id) => id.startsWith('!'))
  if (harm.length === 0 || !isSomebody(deed.actor) || isNotDone(deed) || isOwnPain(deed))
    return false
  const noun = source.sentences
    .flatMap((sentence) => segmentsOf(sentence))
    .find((segment) =>
      segment.some(
        ({ ids, isVerb, lower }) =>
          !isVerb && !lower.endsWith('ing') && ids.some((id) => harm.includes(id)),
      ),
    )
  return (
    noun?.some(
      ({ root, lower }) => /^(?:have|find|see|be|there)$/.test(root) || lower === 'with',
    ) ?? false
  )
}

/** What one can only do for oneself: "to be worn", "was eaten". */
export const OWN = /^(?:wear|sleep|learn|need)$/

/** Verbs of having, perceiving and being there: the one to whom something is given has it. */
export const RECEIVING =
  /^(?:get|receiv|have|see|hear|know|need|find|learn|want|wait|sleep|sit|stand|live|stay|look|feel|meet|return|leav|spend|us|wear|eat|drink)$/

/** "Wants you to move": nobody has done it. */
const isWanted = (deed: Deed): boolean =>
  isNotDone(deed) && !deed.verb.ids.some((id) => id.startsWith('!'))

/** A deed in other words: whoever did it in the note does it still. */
export function judgeNew(deed: Deed, before: readonly Deed[], source: Passage): Reason | undefined {
  if (makesDeed(deed, source)) {
    return { code: 'actor-new', detail: `“${deed.verb.text}”: the note does not say who did it.` }
  }
  if (
    !isSomebody(deed.actor) ||
    TELLING.has(deed.verb.root) ||
    THINKING.has(deed.verb.root) ||
    RECEIVING.test(deed.verb.root) ||
    isWanted(deed)
  )
    return undefined
  const near = before.filter(
    (one) =>
      !TELLING.has(one.verb.root) && sharedWith(deed, one) * 2 >= Math.max(2, deed.around.size),
  )
  const others = near.filter(({ actor, isAgentless }) => isSomebody(actor) || isAgentless)
  if (
    others.length === 0 ||
    others.some((one) => !one.isAgentless && isSame(one.actor, deed.actor))
  )
    return undefined
  if (others.some((one) => one.isAgentless && isSame(one.target, deed.actor))) return undefined
  return {
    code: 'actor-changed',
    detail: `“${deed.verb.text}”: the note says that of somebody else.`,
  }
}
