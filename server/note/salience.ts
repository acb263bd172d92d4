/** How likely a pronoun means somebody: how lately and how prominently they were spoken of. */

import type { Entity, Scene } from './entity.ts'
import type { Mention, Part } from './mention.ts'

/** Where a pronoun stands. */
export interface Place extends Scene {
  /** Who is the subject of its clause. */
  readonly governor: Entity | undefined
  /** Whose words are retold. */
  readonly teller: Entity | undefined
  /** Whom the pronouns before it in the same sentence mean. */
  readonly chain: Entity | undefined
  readonly child: Entity | undefined
  /** Whether the child was last spoken to ("you") rather than about. */
  readonly isToChild: boolean
  /** Whether this very sentence speaks to the child and does not name the child: no "she" is the child. */
  readonly hasYou: boolean
}

const IMPOSSIBLE = Number.NEGATIVE_INFINITY

const BY_DISTANCE = [82, 50, 38, 30, 24, 18, 12, 12]
const LONG_AGO = 4
const BY_PART: Readonly<Record<Part, number>> = {
  subject: 14,
  told: 4,
  met: 12,
  object: 4,
  self: 4,
  topic: 0,
  owner: 0,
}
const SAME_PART = 5
const TELLS_AGAIN = 4
const TOLD_OF = 8
/** "Mum asked how she was", "said she has nightmares". */
const TELLS_OF_OTHER = -36
/** Teachers and nurses tell of the child more than of themselves: "Mr Dale says he is polite". */
const REPORTS = -26
/** "Amy was upset. Mum said that she …": rather of Amy than without that. */
const TELLS_ON = -8
/** "Mrs Dale rang. Mum had collected her": hardly the teacher. */
const PROFESSIONAL = -8
const QUOTED = -18
const OTHER_BLOCK = -14
const OTHER_SECTION = -20
/** Whoever has no name is soon forgotten. */
const NOT_KNOWN = -14
const GENDER_UNKNOWN = -6
const OWN_SUBJECT = 14
const OWN = 20
const CHAIN = 10
/** Carers and teachers look after the child: "Mr Dale helped her". */
const CARE = 8
const FIT = 12
const OWNED_FIT = 36
/** The note is about the child: who else could be meant from far away, the child more likely is. */
const CHILD_TOPIC = 8
const CHILD_ALWAYS = 46
const CHILD_SPOKEN_TO = 18

/** Weighs whether the pronoun means this entity; gender and number are known to agree. */
export function weigh(entity: Entity, mention: Mention, place: Place): number {
  const { governor } = place
  const isObject = isOther(mention)
  if (isObject && entity === governor) return IMPOSSIBLE
  if (mention.part === 'self' && governor && entity !== governor) return IMPOSSIBLE
  const isChild = entity === place.child
  if (isChild && place.hasYou) return IMPOSSIBLE
  const distance = place.sentence - entity.sentence
  let weight = entity.sentence < 0 ? 0 : (BY_DISTANCE[distance] ?? LONG_AGO) + BY_PART[entity.part]
  if (mention.part === 'subject' && entity.part === 'told' && !mention.tells) weight += TOLD_OF
  if (distance === 1 && mention.part === 'subject') weight += bySubject(entity, mention)
  if (entity.isQuoted) weight += QUOTED
  if (!isChild && distance > 0) {
    if (entity.section !== place.section) weight += OTHER_SECTION
    else if (entity.block !== place.block) weight += OTHER_BLOCK
  }
  if (entity.gender === 'unknown') {
    weight += isChildNear(place) ? 2 * GENDER_UNKNOWN : GENDER_UNKNOWN
  }
  if (distance > 0 && entity.isIndefinite && isChildLately(place)) weight += NOT_KNOWN
  if (mention.part === 'owner' && entity === governor) {
    weight += mention.isOwn ? OWN_SUBJECT + OWN : OWN_SUBJECT
  }
  if (entity === place.teller) {
    if (mention.telling === 'other' || mention.telling === 'noted') weight += TELLS_OF_OTHER
    else if (mention.telling === 'open' && entity.isProfessional) weight += REPORTS
    else if (isSpokenOf(place)) weight += TELLS_ON
  }
  if (entity.isProfessional && isObject && isChildLately(place)) weight += PROFESSIONAL
  if (entity === place.chain) weight += CHAIN
  if (isChild) weight = weighChild(weight, place)
  if (isChild && governor?.role === 'carer' && isObject) weight += CARE
  const fit = weighFit(mention, place)
  return weight + (isChild || entity.isYoung ? fit : -fit)
}

/** What the words after the pronoun weigh for the child, and against the grown-ups. */
export function weighFit(mention: Mention, { governor }: Place): number {
  const isKins = governor?.role === 'parent' || governor?.role === 'kin'
  const fit = mention.fit + (isKins ? 0 : mention.kinFit)
  return fit * (mention.part === 'owner' ? OWNED_FIT : FIT)
}

/** "Mum lifted her": not Mum. "Mum has her phone on her" may be. */
const isOther = ({ part, isOnBody }: Mention): boolean =>
  part !== 'owner' && part !== 'self' && part !== 'subject' && part !== 'told' && !isOnBody

const isChildLately = ({ child, sentence }: Place): boolean =>
  child !== undefined && child.sentence >= 0 && sentence - child.sentence <= 3

const isChildNear = ({ child, sentence }: Place): boolean => child?.sentence === sentence - 1

/** Whether the sentence before was about what the child did. */
const isSpokenOf = ({ child, sentence }: Place): boolean =>
  child?.sentence === sentence - 1 && child.part === 'subject'

/** Who told goes on telling; whose doings were told goes on doing. */
function bySubject({ part }: Entity, { tells }: Mention): number {
  if (part === 'subject') return tells ? SAME_PART + TELLS_AGAIN : SAME_PART
  return part === 'told' && !tells ? SAME_PART : 0
}

function weighChild(weight: number, { isToChild }: Place): number {
  return isToChild
    ? Math.max(CHILD_SPOKEN_TO, weight - 40)
    : Math.max(CHILD_ALWAYS, weight + CHILD_TOPIC)
}
