/** Follows a note sentence by sentence and keeps in mind who was spoken of, so that "she" is somebody. */
import type { Entity } from './entity.ts'
import type { Mention, SentenceMentions } from './mention.ts'
import type { Sentence } from './note.ts'
import { type Evidence, offspringOf, speaksOfBaby } from './offspring.ts'
import type { Cast } from './people.ts'
import { type Found, readPronoun } from './pronouns.ts'
import type { Referent, Who } from './referent.ts'
import { Roll } from './roll.ts'
import type { Place } from './salience.ts'

const UNCLEAR: Who = { kind: 'unclear' }
const NOTHING: readonly Referent[] = []
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A resolver for one note: give it the note's sentences in order. */
export function createResolver(
  cast: Cast,
  mentions: readonly SentenceMentions[],
): (sentence: Sentence) => readonly Referent[] {
  const roll = new Roll(cast, mentions)
  const { isSpokenTo, isMostlyToChild } = readAddress(mentions)
  const isOfBaby = remember(() => speaksOfBaby(roll, mentions))
  let isToChild = isMostlyToChild
  let section = 0

  return (sentence) => {
    if (sentence.isHeading) section++
    const read = mentions[sentence.index]
    if (!read || (read.mentions.length === 0 && !read.hasYou)) return NOTHING
    const hasYou = read.hasYou && !read.isOfChild && isSpokenTo
    if (hasYou) isToChild = true
    else if (read.isOfChild && !read.hasYou) isToChild = false
    const place: Mutable<Place> = {
      sentence: sentence.index,
      block: sentence.block,
      section,
      governor: undefined,
      teller: undefined,
      chain: undefined,
      child: roll.child,
      isToChild,
      hasYou,
    }
    const meant: (Entity | undefined)[] = []
    const referents: Referent[] = []
    let joined: Entity | undefined
    for (const mention of read.mentions) {
      const isPronoun = mention.kind === 'pronoun'
      place.governor = meant[mention.governor]
      place.teller = meant[mention.speaker]
      const found = isPronoun
        ? readPronoun(roll, mention, place, read)
        : readNoun(roll, mention, { read, isOfBaby }, meant[mention.owner], isToChild)
      const { entity, isSure, rival } = found
      meant.push(entity)
      if (entity) roll.touch(entity, mention, place)
      if (entity) entity.isDoubtful = isPronoun && !isSure
      if (entity && isPronoun && !entity.isPlural) place.chain = entity
      const head = read.mentions[mention.joinedTo]
      if (head) {
        joined = joinedWith(roll, head, [joined, meant[mention.joinedTo], entity])
        roll.touch(joined, head, place)
      } else if (mention.part !== 'owner') joined = undefined
      if (mention.isInSpeech) continue
      if (entity && entity === roll.child && !read.hasYou) isToChild = false
      const { start, end } = mention
      referents.push({
        start,
        end,
        mention,
        who: entity?.who ?? UNCLEAR,
        rival: rival?.who,
        isSure,
      })
    }
    return referents
  }
}

/** Asks once, when it is first needed. */
function remember<T>(ask: () => T): () => T {
  let known: { readonly answer: T } | undefined
  return () => {
    known ??= { answer: ask() }
    return known.answer
  }
}

interface Address {
  /** A name called out, or "you" more than now and then: an e-mail to a colleague has a "you" as well. */
  readonly isSpokenTo: boolean
  /** More often to the child than about the child. */
  readonly isMostlyToChild: boolean
}

function readAddress(mentions: readonly SentenceMentions[]): Address {
  let you = 0
  let about = 0
  let isCall = false
  for (const one of mentions) {
    isCall ||= one.isCall
    if (one.hasYou) you++
    else if (one.isOfChild) about++
  }
  return {
    isSpokenTo: isCall || you > 2 || you > about / 4,
    isMostlyToChild: you > about,
  }
}

function readNoun(
  roll: Roll,
  mention: Mention,
  evidence: Evidence,
  owner: Entity | undefined,
  isToChild: boolean,
): Found {
  if (mention.who === 'offspring' || mention.who === 'baby') {
    return offspringOf(roll, mention, evidence, owner)
  }
  if (mention.isPlural && mention.who === 'child') {
    // in a note to "you", or of a child not yet born, "the children" are the others
    const isOfOthers = isToChild || roll.isBaby
    return { entity: isOfOthers ? roll.find('children', mention) : roll.group, isSure: !isOfOthers }
  }
  if (mention.role === 'writer') return { entity: undefined, isSure: true }
  if (mention.who === 'child' && !roll.has(mention.first)) {
    return { entity: roll.child, isSure: !roll.hasNamesake(mention) }
  }
  // "his brother" of a brother's: the child
  if (owner && owner.role === 'sibling' && owner.key === mention.who && roll.child) {
    return { entity: roll.child, isSure: false }
  }
  const who = mention.who === 'child' ? mention.first : mention.who
  // "his mum" where he is a friend: not the child's mum
  const key = owner?.role === 'peer' ? `${who} of ${owner.key}` : who
  return { entity: roll.find(key, mention), isSure: true }
}

/** "Mum and Jordan": a "they" that follows means both. */
function joinedWith(roll: Roll, head: Mention, members: readonly (Entity | undefined)[]): Entity {
  const hasChild = members.some((one) => one && (one === roll.child || one === roll.group))
  return hasChild ? roll.group : roll.find('both', head, true)
}
