/** Finds the verbs that go with the child as their subject, and makes them go with "you". */
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  isVerbLike,
  PREPOSITIONS,
  REPORTING,
} from '../note/clues.ts'
import { wordsOf } from '../note/lists.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import { isAuxiliary, isSingular, withYou } from './agreement.ts'
import { type Edit, editWord } from './edit.ts'
import { isAdverb, type SharedClause, sharedVerbs } from './shared-verbs.ts'

const present = wordsOf(new URL('words/present-verbs.txt', import.meta.url))
const passives = wordsOf(new URL('words/passives.txt', import.meta.url))
const eitherWay = wordsOf(new URL('words/verbs-or-nouns.txt', import.meta.url))
const tasks = wordsOf(new URL('words/bare-verbs.txt', import.meta.url))
/** Where one may be going "to", or what one is taken to. */
const PLACES = new Set(
  `address call contact file hit place plan print process refuse report request respond review run
  share shout source start support transport trial view visit watch work`.split(/\s+/),
)
const QUESTION_WORDS = new Set('how nor so neither what when where who why'.split(' '))
const PLURAL = new Set(['are', 'were', 'have', 'do', "aren't", "weren't", "haven't", "don't"])
/** What a clause or another verb may follow. */
const OPENS = new Set([...CLAUSE_OPENERS, 'and', 'but', 'you', 'we', 'they', 'i'])

/** `undefined` where the sentence has no verb that is sure to go with the child. */
export type Agreed = readonly Edit[] | undefined

export interface Clause extends SharedClause {
  /** The first word of the subject, and the one after its last. */
  readonly from: number
  readonly to: number
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
    return clause.isPlural ? [] : [editWord(clause.reading, from - 1, withYou(before.text))]
  }
  if (isPlanned(clause)) {
    const planned = editWord(clause.reading, clause.to, `are ${tokenAt(tokens, clause.to).text}`)
    const shared = sharedVerbs(clause, clause.to + 1, false)
    return shared && [planned, ...shared]
  }
  const at = verbAfter(tokens, clause.to)
  if (at === undefined) return undefined
  const { lower } = tokenAt(tokens, at)
  const isTold = tellsWhen(tokens, at) || (clause.isPronoun && isVerbLike(lower))
  if (clause.isPlural) return isTold || isBare(tokens, at) ? [] : undefined
  if (lower.endsWith('ing')) return from === 0 ? undefined : []
  const isNoun = !clause.isPronoun && isSingular(lower) && mayBeNoun(clause, at)
  if (!isTold || isNoun) return undefined
  const first = isSingular(lower)
    ? [editWord(clause.reading, at, withYou(tokenAt(tokens, at).text))]
    : []
  const joined = sharedVerbs(clause, at, isSingular(lower) && !lower.startsWith('was'))
  return joined && [...first, ...joined]
}

/** "Jordan records are kept", "Jordan visits to Nan are good": things, though no apostrophe says so. */
function mayBeNoun({ tokens, end }: Clause, at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  if (isAuxiliary(lower)) return false
  const bare = withYou(lower)
  const isKnown = [present, eitherWay, tasks, REPORTING].some((words) => words.has(bare))
  const next = tokenAt(tokens, at + 1)
  if (!isKnown || bare === 'thought' || PLURAL.has(next.lower)) return true
  // "Jordan wishes and feelings"
  const other = tokenAt(tokens, at + 2).lower
  if (next.lower === 'and' && other.endsWith('s') && !present.has(withYou(other))) {
    return !isAuxiliary(other)
  }
  const isEither = eitherWay.has(bare) || tasks.has(bare) || bare === 'need'
  if (!isEither || !PREPOSITIONS.has(next.lower)) return false
  const rest = tokens.slice(at + 1, end).map((token) => token.lower)
  const plural = rest.findIndex((word) => PLURAL.has(word))
  return plural >= 0 && !rest.slice(0, plural).some((word) => OPENS.has(word))
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
