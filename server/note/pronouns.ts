/** Whom a pronoun means: whoever weighs most of those last spoken of, and whether that is sure. */
import type { Entity } from './entity.ts'
import type { Mention, SentenceMentions } from './mention.ts'
import type { Roll } from './roll.ts'
import { type Place, weigh, weighFit } from './salience.ts'

/** A pronoun is sure where nobody else comes within this weight, more if spoken of just now. */
const MARGIN = 14
const MARGIN_OF_RECENT = 30
/** "Mum held her hand": whose, a subject close by tells less than it seems. */
const MARGIN_OF_OWNER = 45
const RECENT = 2
/** Whoever weighs less was too long ago to be meant. */
const LEAST = 16
const LEAST_OF_SEVERAL = 30
/** What "they played" weighs for the child and whoever was last spoken of with the child. */
const TOGETHER = 46
/** After so many sentences without the child, "she" could be somebody of the cast not yet spoken of. */
const LONG = 3

/** Who is meant, and who else could be. */
export interface Found {
  readonly entity: Entity | undefined
  readonly isSure: boolean
  readonly rival?: Entity | undefined
}

/** Finds whom the pronoun means; nobody where nobody was spoken of lately. */
export function readPronoun(
  roll: Roll,
  mention: Mention,
  place: Place,
  read: SentenceMentions,
): Found {
  const { sentence, isToChild } = place
  const least = mention.gender === 'they' ? LEAST_OF_SEVERAL : LEAST
  let best: Entity | undefined
  let rival: Entity | undefined
  let most = least
  let second = least
  let isOpen = false
  for (const entity of roll.recent) {
    const cost = roll.disagreement(entity, mention)
    if (cost === undefined) continue
    const weight = weigh(entity, mention, place) - cost
    if (weight > most) {
      second = most
      rival = best
      most = weight
      best = entity
    } else if (weight > second) {
      second = weight
      rival = entity
    }
    isOpen ||= entity.missed >= 0 && sentence - entity.missed <= RECENT && weight > 0
  }
  if (mention.gender === 'they' && read.isTogether && !isToChild && most < TOGETHER) {
    if (roll.hasCompany(sentence)) return { entity: roll.group, isSure: false }
  }
  if (!best) return { entity: undefined, isSure: false }
  const margin = rival ? most - second : Number.POSITIVE_INFINITY
  // what the words say of children decides between two, but makes nothing sure
  const lead = margin - 2 * Math.abs(weighFit(mention, place))
  const isClear = lead >= marginFor(mention, rival, sentence)
  const isSure =
    isClear && !isOpen && !best.isDoubtful && !(best === roll.child && isFar(roll, mention, place))
  const learns = mention.gender !== 'they' && best.gender === 'unknown'
  if (learns && (margin >= MARGIN || best === roll.child)) best.gender = mention.gender
  if (!isSure && rival) rival.missed = sentence
  return { entity: best, isSure, rival }
}

/** How far ahead somebody must be to be meant for sure: no lead is enough within one sentence. */
function marginFor(mention: Mention, rival: Entity | undefined, sentence: number): number {
  const distance = rival ? sentence - rival.sentence : LONG
  if (distance > RECENT) return MARGIN
  if (distance > 0) return mention.part === 'owner' ? MARGIN_OF_OWNER : MARGIN_OF_RECENT
  return mention.isOwn ? MARGIN : Number.POSITIVE_INFINITY
}

const isFar = (roll: Roll, mention: Mention, { sentence }: Place): boolean =>
  (!roll.child || roll.child.sentence < 0 || sentence - roll.child.sentence > LONG) &&
  roll.couldBeAnother(mention.gender)
