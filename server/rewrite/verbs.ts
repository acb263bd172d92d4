/** Finds the verbs that go with the child as their subject, and makes them go with "you". */
import { ADVERBS, AUXILIARIES, CLAUSE_OPENERS, isVerbLike, PREPOSITIONS } from '../note/clues.ts'
import { wordsOf } from '../note/lists.ts'
import type { Reading } from '../note/note.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import { isAuxiliary, withYou } from './agreement.ts'
import type { Edit } from './edit.ts'

const present = wordsOf(new URL('words/present-verbs.txt', import.meta.url))
const passives = wordsOf(new URL('words/passives.txt', import.meta.url))
const eitherWay = wordsOf(new URL('words/verbs-or-nouns.txt', import.meta.url))
const tasks = wordsOf(new URL('words/bare-verbs.txt', import.meta.url))
/** Where one may be going "to", or what one is taken to. */
const PLACES = new Set(
  `address call contact file hit place plan print process refuse report request respond review run
  share shout source start support transport trial view visit watch work`.split(/\s+/),
)
const MODALS = new Set('can cannot cant could may might must shall should will would'.split(' '))
const QUESTION_WORDS = new Set('how nor so neither what when where who why'.split(' '))
const JOINERS = new Set(['and', 'but', 'or', 'then', 'yet'])

/** `undefined` where the sentence has no verb that is sure to go with the child. */
export type Agreed = readonly Edit[] | undefined

interface Clause {
  readonly reading: Reading
  readonly tokens: readonly Token[]
  /** The first word of the subject, and the one after its last. */
  readonly from: number
  readonly to: number
  /** The first word that belongs to another subject, or the number of words. */
  readonly end: number
  /** "he" and "she" are never the object of a participle, as a name may be: "Jordan seen alone". */
  readonly isPronoun: boolean
  /** Whether the subject goes with a plural verb already: "they", "Jordan and Tyler". */
  readonly isPlural: boolean
}

/** The edits that make the verbs of a clause go with "you". */
export function agreeVerbs(clause: Clause): Agreed {
  const { tokens, from } = clause
  const before = tokenAt(tokens, from - 1)
  if (isJoined(tokenAt(tokens, from)) && isInverted(tokens, from)) {
    return clause.isPlural ? [] : [editOf(clause, from - 1, withYou(before.text))]
  }
  if (isPlanned(clause))
    return [editOf(clause, clause.to, `are ${tokenAt(tokens, clause.to).text}`)]
  const at = verbAfter(tokens, clause.to)
  if (at === undefined) return undefined
  const { lower } = tokenAt(tokens, at)
  const isTold = tellsWhen(tokens, at) || (clause.isPronoun && isVerbLike(lower))
  if (clause.isPlural) return isTold || isBare(tokens, at) ? [] : undefined
  if (lower.endsWith('ing')) return from === 0 ? undefined : []
  if (!isTold) return undefined
  const first = isSingular(lower) ? [editOf(clause, at, withYou(tokenAt(tokens, at).text))] : []
  const joined = joinedVerbs(clause, at)
  return joined && [...first, ...joined]
}

const editOf = ({ reading }: Clause, at: number, text: string): Edit => {
  const { start, end } = reading.words[at] ?? { start: 0, end: 0 }
  const isCapital = /^\p{Lu}\p{Ll}/u.test(reading.text.slice(start, end))
  return { start, end, text: isCapital ? `${text[0]?.toUpperCase()}${text.slice(1)}` : text }
}

/** "Jordan to see the nurse": is to see. Not "Jordan to hospital", "Jordan to contact at 4". */
function isPlanned({ tokens, reading, from, to }: Clause): boolean {
  const opens = from === 0 || reading.words[from]?.start === reading.label.end
  if (!opens || !isJoined(tokenAt(tokens, to))) return false
  const at = tokenAt(tokens, to).lower === 'not' ? to + 1 : to
  const verb = tokenAt(tokens, at + 1)
  if (tokenAt(tokens, at).lower !== 'to' || !isJoined(verb) || verb.isCapital) return false
  if (verb.lower === 'be' || verb.lower === 'have') return true
  return (present.has(verb.lower) || tasks.has(verb.lower)) && !PLACES.has(verb.lower)
}

/** "so does Poppy", "where is he": the verb stands before its subject. */
export function isInverted(tokens: readonly Token[], from: number): boolean {
  if (!isAuxiliary(tokenAt(tokens, from - 1).lower)) return false
  return from === 1 || QUESTION_WORDS.has(tokenAt(tokens, from - 2).lower)
}

/** The word after the subject, past an age in brackets and adverbs; none past a comma. */
function verbAfter(tokens: readonly Token[], to: number): number | undefined {
  let at = to
  if (/^ \($/.test(tokenAt(tokens, at).gap)) {
    do at++
    while (at < tokens.length && !tokenAt(tokens, at).gap.includes(')'))
    if (tokenAt(tokens, at).gap !== ') ') return undefined
  }
  for (let skipped = 0; skipped < 4; skipped++, at++) {
    const token = tokenAt(tokens, at)
    const isFree = isJoined(token) || (at > to && token.gap === ') ')
    if (!isFree || token.isInSpeech) return undefined
    if (AUXILIARIES.has(token.lower)) return at
    if (!(ADVERBS.has(token.lower) || token.lower.endsWith('ly'))) return at
  }
  return undefined
}

/** Whether the verb says when: not "Jordan seen alone", not "Jordan excluded from school". */
function tellsWhen(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  if (AUXILIARIES.has(lower)) return lower !== 'being' && lower !== 'be' && lower !== 'been'
  if (!isVerbLike(lower)) return false
  return !passives.has(lower) || hasObject(tokens, at + 1)
}

/** "told me", "left the room": what follows shows that the subject did it. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!isJoined(token)) return false
  if (token.isCapital) return true
  const { lower } = token
  const isAside = PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || isAdverb(lower)
  return lower === 'that' || !(isAside || lower === 'and' || lower === 'alone')
}

const isBare = (tokens: readonly Token[], at: number): boolean =>
  present.has(tokenAt(tokens, at).lower)
const isSingular = (lower: string): boolean =>
  isAuxiliary(lower) ||
  (lower.endsWith('s') && !MODALS.has(lower) && isVerbLike(lower) && lower !== 'was')

/** "is settled but is quiet", "goes to school and has friends": verbs that share the subject. */
function joinedVerbs(clause: Clause, first: number): Agreed {
  const { tokens } = clause
  const lead = tokenAt(tokens, first).lower
  const isPresent = isSingular(lead) && !lead.startsWith('was')
  const edits: Edit[] = []
  let opener = -1
  for (let at = first + 1; at < clause.end; at++) {
    const token = tokenAt(tokens, at)
    if (token.isInSpeech) continue
    if (CLAUSE_OPENERS.has(token.lower) && !JOINERS.has(token.lower)) opener = at
    if (!isJoinedOn(tokens, at)) continue
    const isSure = opener === -1 || !holdsVerb(tokens, opener + 1, at)
    if (isAuxiliary(token.lower)) {
      // "was in when I came but is out now": whose verb it is, is not sure
      if (!isSure) return undefined
      edits.push(editOf(clause, at, withYou(token.text)))
    } else if (isPresent && token.lower.endsWith('s') && isVerbLike(token.lower)) {
      const bare = withYou(token.text)
      const isVerb = present.has(bare) || isDone(tokens, at + 1) || endsList(clause, edits, at)
      // "cries when Mum leaves and hits his brother": nor is it here
      if (isSure ? !isVerb && eitherWay.has(bare) : isVerb) return undefined
      if (isVerb) edits.push(editOf(clause, at, bare))
    }
  }
  return edits
}

/** Whether what a word such as "after" opens is a clause: not in "goes to bed after tea and …". */
const holdsVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => AUXILIARIES.has(lower) || isVerbLike(lower))

/** "eats, sleeps and plays": after a verb of one word, what "and" adds is another. */
const endsList = ({ tokens, reading }: Clause, edits: readonly Edit[], at: number): boolean =>
  tokenAt(tokens, at - 1).lower === 'and' &&
  edits.some(({ start }) => start === reading.words[at - 2]?.start)

/** "kicks off", "hits me": what follows shows a verb. */
const isDone = (tokens: readonly Token[], at: number): boolean =>
  isJoined(tokenAt(tokens, at)) &&
  (tokenAt(tokens, at).isCapital ||
    /^(?:an?|another|any|away|back|down|each|every|her|him|his|it|me|my|no|off|out|some|the|their|them|this|up|us|your)$/.test(
      tokenAt(tokens, at).lower,
    ))

/** Whether "and", "but", or a comma stands before the word, perhaps with an adverb between. */
function isJoinedOn(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  if (/^, $/.test(tokenAt(tokens, at).gap)) return true
  while (
    before > 0 &&
    isAdverb(tokenAt(tokens, before).lower) &&
    !JOINERS.has(tokenAt(tokens, before).lower)
  ) {
    before--
  }
  return JOINERS.has(tokenAt(tokens, before).lower)
}

const isAdverb = (lower: string): boolean => ADVERBS.has(lower) || lower.endsWith('ly')
