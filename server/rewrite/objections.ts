/** What stands in the way of putting a whole sentence to the child, whatever its mentions are. */
import { isVerbLike } from '../note/clues.ts'
import type { Gender } from '../note/gender.ts'
import { wordsOf } from '../note/lists.ts'
import type { SentenceMentions } from '../note/mention.ts'
import type { Reading } from '../note/note.ts'
import type { Cast } from '../note/people.ts'
import type { Referent } from '../note/referent.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import type { Objection } from './edit.ts'
import { questions } from './questions.ts'

const bareVerbs = wordsOf(new URL('words/bare-verbs.txt', import.meta.url))
/** "Visit to Jordan", "Update on Jordan": things, not tasks, where such a word follows. */
const NOUNS = new Set(
  'call contact move plan referral report request review support update view visit'.split(' '),
)
const AFTER_NOUN = new Set('at between for from of on re to with'.split(' '))
const ALWAYS_AFTER_NOUN = new Set('between from of re'.split(' '))
/** "your mum", "your school": the "you" of a sentence is the child already. */
const YOURS =
  /\byour (?:mum|dad|nan|nana|gran|grandad|aunt|auntie|uncle|brother|sister|step\w+|parents|family|carer|foster|school|teacher|social worker|room|home|review|plan)\b/i

/** A sentence that speaks of so many is no sentence that rules should touch. */
const MOST_MENTIONS = 40

export interface Whole {
  readonly reading: Reading
  readonly referents: readonly Referent[]
  readonly read: SentenceMentions
  readonly cast: Cast
  readonly tokens: readonly Token[]
  readonly name: string
}

/** In a sentence that speaks of others: a pronoun that could mean the child after all. */
export function objectToOthers(whole: Whole): Objection | undefined {
  const open = whole.referents.find(
    ({ mention, rival, isSure }) =>
      mention.kind === 'pronoun' && !isSure && (rival?.kind === 'child' || rival?.kind === 'group'),
  )
  return open && objectToReferent(whole, open)
}

/** The first objection, if any. */
export function objectTo(whole: Whole): Objection | undefined {
  const { reading, read, cast, tokens, referents } = whole
  if (!cast.child) return { question: questions.nobody() }
  if (read.mentions.length > MOST_MENTIONS) return { question: questions.wording(whole.name) }
  if (isToOthers(reading, read)) return { question: questions.addressee() }
  if (isTask(reading, tokens, referents)) return { question: questions.task() }
  for (const referent of referents) {
    const objection = objectToReferent(whole, referent)
    if (objection) return objection
  }
  return undefined
}

/** Whether the "you" of a sentence is somebody else than the child, as in an e-mail. */
export const isToOthers = ({ text }: Reading, { hasYou }: SentenceMentions): boolean =>
  hasYou && !YOURS.test(text)

/** "Update his plan", "Remind her": told to a worker, who with "you" would be the child. */
export function isTask(
  reading: Reading,
  tokens: readonly Token[],
  referents: readonly Referent[],
): boolean {
  const first = reading.words.findIndex(({ start }) => start >= reading.label.end)
  const { lower } = tokenAt(tokens, first)
  if (lower === 'please' || lower === 'pls') return true
  if (!bareVerbs.has(lower) || referents.some(({ mention }) => mention.from === first)) return false
  const next = tokenAt(tokens, first + 1)
  if (!isJoined(next)) return true
  if (ALWAYS_AFTER_NOUN.has(next.lower) || isVerbLike(next.lower)) return false
  return !(NOUNS.has(lower) && AFTER_NOUN.has(next.lower))
}

function objectToReferent(whole: Whole, referent: Referent): Objection | undefined {
  const { reading, name, read } = whole
  const { mention, who, isSure } = referent
  if (mention.isCalled) return undefined
  if (mention.kind === 'role') {
    // "Luke's brother" may be the child, or another brother
    return who.kind === 'child' && !isSure ? { question: questions.wording(name) } : undefined
  }
  const words = reading.text.slice(mention.start, mention.end)
  if (who.kind === 'group') {
    return isOfBothHere(whole, referent) ? undefined : { question: questions.group(words, name) }
  }
  if (mention.kind === 'pronoun') {
    const isOpen = !isSure || who.kind === 'unclear'
    if (!(isOpen && couldBeChild(whole.cast, mention.gender))) return undefined
    return { question: questions.who(words, name, rivalOf(whole, referent)) }
  }
  if (who.kind === 'child' && !isSure) {
    const isNamed = mention.kind === 'name'
    return {
      question: isNamed
        ? questions.namesake(words)
        : questions.who(words, name, rivalOf(whole, referent)),
    }
  }
  return read.mentions.length === 0 ? { question: questions.wording(name) } : undefined
}

/** What the other one who could be meant is called. */
function rivalOf({ cast }: Whole, { who, rival, mention }: Referent): string {
  const other = who.kind === 'person' || who.kind === 'other' ? who : rival
  const like = cast.people.filter(({ gender }) => gender === mention.gender)
  const only = !other && like.length === 1 ? like[0] : undefined
  const person = other?.kind === 'person' ? cast.people[other.person] : only
  return person ? person.name : 'somebody else'
}

function couldBeChild({ child }: Cast, gender: Gender): boolean {
  const pronouns = child?.pronouns ?? []
  return pronouns.length === 0 || pronouns.includes(gender)
}

/** "Jordan and Tyler said that they …": both are named here, so "you" is both. */
function isOfBothHere({ referents }: Whole, { mention }: Referent): boolean {
  if (mention.kind !== 'pronoun') return false
  return referents.some(
    (one) =>
      one.mention.from < mention.from && one.mention.joinedTo !== -1 && isWithChild(referents, one),
  )
}

function isWithChild(referents: readonly Referent[], joined: Referent): boolean {
  const group = referents.filter(
    ({ mention }) => mention.joinedTo === joined.mention.joinedTo || mention === joined.mention,
  )
  const head = referents.filter(({ mention }) => mention.joinedTo === -1)
  return [...group, ...head].some(({ who }) => who.kind === 'child')
}
