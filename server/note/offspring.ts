/** Whether "her son", "Mum's children" or "the baby" means the child of the note. */
import type { Entity } from './entity.ts'
import type { Mention, SentenceMentions } from './mention.ts'
import type { Found } from './pronouns.ts'
import { roleOf } from './roles.ts'
import type { Roll } from './roll.ts'

/** The sentence that the words stand in, and what the whole note tells. */
export interface Evidence {
  readonly read: SentenceMentions
  /** Whether the note speaks of a baby as of the child. */
  readonly isOfBaby: () => boolean
}

/** Whom the words mean, given whose child it is said to be. */
export function offspringOf(
  roll: Roll,
  mention: Mention,
  evidence: Evidence,
  owner: Entity | undefined,
): Found {
  const ofChild = { entity: roll.child, isSure: mention.who === 'baby' && roll.isBaby }
  const ofSomebodyElse = () => ({
    entity: roll.find(`${mention.who} of ${owner?.key}`, mention),
    isSure: false,
  })
  if (owner === roll.child && owner !== undefined) return ofSomebodyElse()
  if (mention.who === 'baby') {
    return evidence.isOfBaby() && !isApart(evidence.read) ? ofChild : ofSomebodyElse()
  }
  if (owner?.role !== 'parent' && owner?.key !== 'parents') return ofSomebodyElse()
  if (mention.isPlural) return { entity: roll.group, isSure: false }
  const gender = roll.child?.gender ?? 'unknown'
  const agrees = mention.gender === 'unknown' || mention.gender === gender || gender === 'unknown'
  return agrees && !hasSibling(roll, mention) ? ofChild : ofSomebodyElse()
}

/** Whether a note speaks of a baby as of the child, and of nobody older. */
export const speaksOfBaby = (roll: Roll, mentions: readonly SentenceMentions[]): boolean =>
  roll.isBaby || (mentions.some((one) => one.isOfBaby) && !mentions.some((one) => one.isOfOlder))

/** "Jordan held the baby": the two are not one. */
const isApart = ({ mentions, hasYou }: SentenceMentions): boolean =>
  hasYou || mentions.some(({ who, kind }) => who === 'child' && kind === 'name')

const SIBLING = /^(?:brother|sister|sibling)$/

/** Whether a brother or sister could be meant as well. */
const hasSibling = (roll: Roll, { gender }: Mention): boolean =>
  roll.cast.people.some(
    (person) =>
      SIBLING.test(roleOf(person.role)?.name ?? '') &&
      (gender === 'unknown' || person.gender === gender || person.gender === 'unknown'),
  )
