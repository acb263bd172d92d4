/** Who did what to whom: nobody changes places, drops out of a deed, or takes on somebody else's. */
import { alike, type Deed, deedsOf, isSame, isSomebody, sharedWith } from './deeds.ts'
import { mayBeOne } from './parties.ts'
import type { Comparer, Passage, Reason } from './passage.ts'
import { isNotDone } from './reality.ts'
import { segmentsOf } from './segments.ts'
import { TELLING, THINKING } from './telling.ts'

export const compareActors: Comparer = ({ source, rewrite }) => {
  const before = deedsOf(source)
  const after = deedsOf(rewrite)
  return after
    .flatMap((deed): Reason[] => {
      const known = alike(deed, before)
      const reason = known.length > 0 ? judge(deed, known, after) : judgeNew(deed, before, source)
      return reason ? [reason] : []
    })
    .slice(0, 3)
}

function judge(deed: Deed, known: readonly Deed[], after: readonly Deed[]): Reason | undefined {
  const word = deed.verb.text
  if (
    MUTUAL.test(deed.verb.root) &&
    (isSwapped(deed, known) || known.some((one) => isShared(deed, one)))
  )
    return undefined
  if (known.some((one) => agrees(deed, one))) {
    return known.every((one) => losesTarget(deed, one, after))
      ? { code: 'target-lost', detail: `“${word}”: the rewrite leaves out to whom.` }
      : undefined
  }
  if (isSwapped(deed, known)) {
    return {
      code: 'actor-swapped',
      detail: `“${word}”: who did it and to whom have changed places.`,
    }
  }
  if (isOfWhom(deed) && known.every((one) => isOfWhom(one) && !isSame(one.target, deed.target))) {
    return { code: 'target-changed', detail: `“${word}”: the note says that about somebody else.` }
  }
  // who says and thinks what is compared word by word
  if (
    TELLING.has(deed.verb.root) ||
    THINKING.has(deed.verb.root) ||
    known.every((one) => isApart(deed, one))
  )
    return undefined
  if (deed.isAgentless) {
    return { code: 'actor-lost', detail: `“${word}”: the rewrite leaves out who did it.` }
  }
  if (known.every((one) => one.isAgentless)) {
    return { code: 'actor-new', detail: `“${word}”: the note does not say who did it.` }
  }
  return { code: 'actor-changed', detail: `“${word}”: the note says that of somebody else.` }
}

/** "believes you": somebody, and not that something is so. */
const isOfWhom = ({ verb, at, target, sentence: { tokens } }: Deed): boolean =>
  THINKING.has(verb.root) &&
  target !== undefined &&
  tokens[at + 1]?.kind === 'party' &&
  !(tokens[at + 2]?.kind === 'word' && tokens[at + 2]?.isVerb)

/** Two who see, meet or talk to each other both do so. */
const MUTUAL = /^(?:see|meet|talk|speak|chat|liv|play|fight|argu|marri|shar)$/

/** "Mum and Jo share it", "you share it with Mum and Jo": whoever is in the one is in the other. */
function isShared(deed: Deed, known: Deed): boolean {
  const isIn = (who: Deed['actor'], { sentence: { tokens } }: Deed) =>
    who?.every((one) =>
      tokens.some(({ members }) => members.some((other) => mayBeOne(one, other))),
    ) ?? false
  const isKept = deed.target === undefined || isIn(deed.target, known)
  return isKept && isIn(deed.actor, known) && isIn(known.actor, deed)
}

/** Told of other things altogether: another deed, though of the same verb. */
const isApart = (deed: Deed, known: Deed): boolean =>
  !deed.verb.ids.some((id) => id.startsWith('!')) &&
  deed.around.size > 0 &&
  known.around.size > 0 &&
  sharedWith(deed, known) === 0

const isSwapped = ({ actor, target }: Deed, known: readonly Deed[]): boolean =>
  actor !== undefined &&
  target !== undefined &&
  known.some(
    (one) => one.actor && one.target && isSame(one.actor, target) && isSame(one.target, actor),
  )

/** "saw you and your teacher" where the note says "saw him with his teacher". */
function isSameTarget({ target }: Deed, known: Deed): boolean {
  if (isSame(target, known.target)) return true
  if (!target || !known.target || target.length <= known.target.length) return false
  const named = known.sentence.tokens.flatMap(({ members }) => members)
  return (
    target.every((who) => named.some((one) => one.some((id) => who.includes(id)))) &&
    known.target.every((who) => target.some((one) => one.some((id) => who.includes(id))))
  )
}

function agrees(deed: Deed, known: Deed): boolean {
  const isOther = deed.verb.root !== known.verb.root
  // "was placed" and "went to live": done to somebody, and done by them, in another word
  if (known.isAgentless && isOther && deed.actor && isSame(deed.actor, known.target)) return true
  // "review held": the note's thing, done by the writer
  const isThing = isOther || known.actor?.every(([who]) => who?.startsWith('thing:'))
  if (isThing && deed.actor?.every(([who]) => who === 'writer')) return true
  if (!isSameTarget(deed, known) || !isSame(deed.actor, known.actor)) return false
  // "she had broken her arm", "her arm was broken"
  if (deed.isAgentless && isOwnBody(known)) return true
  if (deed.isAgentless && !known.isAgentless) return !isSomebody(known.actor)
  if (known.isAgentless && !deed.isAgentless) return !isSomebody(deed.actor)
  return true
}

const isOwnBody = ({ actor, sentence, at, verb }: Deed): boolean => {
  const next = sentence.tokens[at + 1]
  const isInjury = /^(?:break|cut|hurt|burn|graz|bump|bruis|sprain|scald|injur|fractur|los)$/.test(
    verb.root,
  )
  return isInjury && next?.isOwner === true && isSame(actor, next.members)
}

/** "gave Ola her phone" against "gave the phone". */
function losesTarget(deed: Deed, known: Deed, after: readonly Deed[]): boolean {
  const isFelt =
    deed.verb.ids.some((id) => id.startsWith('!')) ||
    /^(?:giv|give|show|send|hand|lend|offer)$/.test(deed.verb.root)
  const next = known.sentence.tokens[known.at + 1]
  if (!isFelt || next?.kind !== 'party' || next.isOwner) return false
  if (deed.target || deed.isAgentless || TELLING.has(deed.verb.root)) return false
  if (deed.verb.root !== known.verb.root || !isSomebody(known.target) || known.isAgentless)
    return false
  return !after.some(
    (other) =>
      other !== deed && other.verb.root === known.verb.root && isSame(other.target, known.target),
  )
}

/** "You had burns" is not "you burned": a deed of harm needs one in the note. */
function makesDeed(deed: Deed, source: Passage): boolean {
  const harm = deed.verb.ids.filter((id) => id.startsWith('!'))
  if (harm.length === 0 || !isSomebody(deed.actor) || isNotDone(deed)) return false
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

/** Verbs of having, perceiving and being there: the one to whom something is given has it. */
const RECEIVING =
  /^(?:get|receiv|have|see|hear|know|need|find|learn|want|wait|sleep|sit|stand|live|stay|look|feel|meet|return|leav|spend|us|wear|eat|drink)$/

/** A deed in other words: whoever did it in the note does it still. */
function judgeNew(deed: Deed, before: readonly Deed[], source: Passage): Reason | undefined {
  if (makesDeed(deed, source)) {
    return { code: 'actor-new', detail: `“${deed.verb.text}”: the note does not say who did it.` }
  }
  if (
    !isSomebody(deed.actor) ||
    TELLING.has(deed.verb.root) ||
    THINKING.has(deed.verb.root) ||
    RECEIVING.test(deed.verb.root)
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
