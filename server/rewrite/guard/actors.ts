/** Who did what to whom: nobody changes places, drops out of a deed, or takes on somebody else's. */
import { alike, type Deed, deedsOf, isSame, isSomebody, sharedWith } from './deeds.ts'
import { isNamedDeed } from './named-deeds.ts'
import { isOwnBody, judgeNew, OWN, RECEIVING } from './new-deeds.ts'
import { mayBeOne } from './parties.ts'
import type { Comparer, Reason } from './passage.ts'
import { TELLING, THINKING } from './telling.ts'

export const compareActors: Comparer = ({ source, rewrite }) => {
  const before = deedsOf(source)
  const after = deedsOf(rewrite)
  return after
    .flatMap((deed): Reason[] => {
      const known = alike(deed, before)
      const reason =
        known.length > 0 && !isAnother(deed, known, after)
          ? judge(deed, known, after)
          : judgeNew(deed, before, source)
      return reason && !(MADE.test(reason.code) && isNamedDeed(deed, source)) ? [reason] : []
    })
    .slice(0, 3)
}

/** What may be said of a deed that the note only names. */
const MADE = /^actor-(?:new|changed)$/

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
    if (OWN.test(deed.verb.root) || isForOffice(deed) || known.some((one) => isBeside(deed, one)))
      return undefined
    return { code: 'actor-new', detail: `“${word}”: the note does not say who did it.` }
  }
  return { code: 'actor-changed', detail: `“${word}”: the note says that of somebody else.` }
}

/** "A meeting was held with Dr Rao": Dr Rao held it with others. */
const isBeside = ({ actor }: Deed, { sentence: { tokens }, target }: Deed): boolean =>
  target === undefined &&
  actor !== undefined &&
  actor.every((who) =>
    tokens.some(
      (token, at) =>
        /^(?:with|between|and|,)$/.test(tokens[at - 1]?.lower ?? '') &&
        token.members.some((one) => mayBeOne(who, one)),
    ),
  )

/** What "we" do as the service, and what only one office does: "the police arrested you". */
const isForOffice = ({ actor, verb }: Deed): boolean =>
  actor?.every(
    ([who = '']) =>
      who === 'writer' || OFFICES.some(([of, does]) => of.test(who) && does.test(verb.root)),
  ) ?? false

const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /police/,
    /^(?:arrest|charg|bail|caution|detain|interview|releas|question|search|call|inform|notifi|tell|find)/,
  ],
  [
    /judge|court|magistrate/,
    /^(?:grant|order|mak|make|sentenc|decid|convict|adjourn|direct|list|appoint)/,
  ],
  [
    /doctor|gp|nurse|hospital|dentist|paediatrician/,
    /^(?:prescrib|diagnos|admit|treat|examin|giv|give|check|weigh|discharg|vaccinat)/,
  ],
  [/school|teacher|head/, /^(?:exclud|suspend|teach|contact|call|ring|inform|tell|invit|ask|send)/],
]

/** "After you had seen your dad, Gwen saw": Gwen's is the note's deed, and the other is told besides. Harm never is. */
const isAnother = (deed: Deed, known: readonly Deed[], after: readonly Deed[]): boolean =>
  !deed.verb.ids.some((id) => id.startsWith('!')) &&
  !known.some((one) => agrees(deed, one)) &&
  known.every((one) =>
    after.some(
      (other) =>
        other !== deed &&
        (other.verb.root !== deed.verb.root || RECEIVING.test(deed.verb.root)) &&
        other.verb.ids.some((id) => one.verb.ids.includes(id)) &&
        isSomebody(other.actor) &&
        agrees(other, one),
    ),
  )

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
