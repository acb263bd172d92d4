/** The further verbs of a clause: "is settled but is quiet", "goes to school and has friends". */
import { ADVERBS, AUXILIARIES, CLAUSE_OPENERS, isVerbLike } from '../note/clues.ts'
import { wordsOf } from '../note/lists.ts'
import type { Reading } from '../note/note.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'
import { isAuxiliary, withYou } from './agreement.ts'
import { type Edit, editWord } from './edit.ts'

const present = wordsOf(new URL('words/present-verbs.txt', import.meta.url))
const eitherWay = wordsOf(new URL('words/verbs-or-nouns.txt', import.meta.url))
const JOINERS = new Set(['and', 'but', 'or', 'then', 'yet'])
/** "kicks off", "hits me": what follows shows a verb. */
const AFTER_VERB = new Set(
  `a an another any away back down each every her him his it me my no off out some the their them this
  up us your`.split(/\s+/),
)

export interface SharedClause {
  readonly reading: Reading
  readonly tokens: readonly Token[]
  /** The first word that belongs to another subject, or the number of words. */
  readonly end: number
  /** Whether that subject is somebody else, so that a verb after it may be theirs. */
  readonly endsWithOther: boolean
}

/** The edits that make them go with "you"; `undefined` where it is not sure whose they are. */
export function sharedVerbs(
  clause: SharedClause,
  first: number,
  isPresent: boolean,
): readonly Edit[] | undefined {
  const { reading, tokens, end } = clause
  const edits: Edit[] = []
  // "tries hard, watches TV and misses Dad", but "has a place on a course, starts 20 May"
  let isListOpen = false
  let opener = -1
  for (let at = first + 1; at < end; at++) {
    const { lower, text, isInSpeech } = tokenAt(tokens, at)
    if (isInSpeech) continue
    if (CLAUSE_OPENERS.has(lower) && !JOINERS.has(lower)) opener = at
    if (!isJoinedOn(tokens, at)) continue
    const before = edits.length
    const isSure = opener === -1 || !holdsVerb(tokens, opener + 1, at)
    if (isAuxiliary(lower)) {
      // "was in when I came but is out now": whose verb it is, is not sure
      if (!isSure) return undefined
      edits.push(editWord(reading, at, withYou(text)))
    } else if (lower.endsWith('s') && isVerbLike(lower)) {
      const kind = kindOf(clause, edits, at, isPresent)
      // "cries when Mum leaves and hits his brother": nor is it here
      if (kind === 'open' ? isSure : kind === 'verb' && !isSure) return undefined
      if (kind === 'verb') edits.push(editWord(reading, at, withYou(text)))
    }
    if (edits.length > before) isListOpen = tokenAt(tokens, at).gap === ', '
  }
  return isListOpen || isOpenAfter(clause) ? undefined : edits
}

/** Whether a word in -s that "and" adds is a verb, a thing ("cats and dogs"), or may be either. */
function kindOf(
  { tokens, reading }: SharedClause,
  edits: readonly Edit[],
  at: number,
  isPresent: boolean,
): 'verb' | 'thing' | 'open' {
  const bare = withYou(tokenAt(tokens, at).lower)
  // "eats, sleeps and plays": after a verb of one word, what "and" adds is another
  const endsList =
    tokenAt(tokens, at - 1).lower === 'and' &&
    edits.some(({ start }) => start === reading.words[at - 2]?.start)
  if (present.has(bare) || endsList) return 'verb'
  const isDone = isJoined(tokenAt(tokens, at + 1)) && isAfterVerb(tokenAt(tokens, at + 1))
  const isAfterThings = /[^s]s$/.test(tokenAt(tokens, at - 2).lower)
  if (isPresent && isDone) return 'verb'
  if (!eitherWay.has(bare)) return isDone && !isAfterThings ? 'open' : 'thing'
  return isPresent || !isAfterThings ? 'open' : 'thing'
}

const isAfterVerb = ({ lower, isCapital }: Token): boolean => isCapital || AFTER_VERB.has(lower)

/**
 * "knows why Mum left but is sad": who is sad, after a clause of somebody else's. "says Mum is ill and
 * needs rest" goes on about her.
 */
function isOpenAfter({ tokens, end, endsWithOther }: SharedClause): boolean {
  if (!endsWithOther) return false
  for (let at = end + 1; at < tokens.length; at++) {
    const { lower, isInSpeech } = tokenAt(tokens, at)
    const isVerb = isAuxiliary(lower) || present.has(withYou(lower))
    if (isInSpeech || !isVerb || !isJoinedOn(tokens, at)) continue
    const isLike = tokens.slice(end, at).some((token) => isLikeVerb(token.lower, lower))
    return !isLike
  }
  return false
}

/** Whether two verbs agree with the same subject, at the same time. */
const isLikeVerb = (one: string, other: string): boolean =>
  /^(?:was|wasn't|had)$/.test(other)
    ? /^(?:was|wasn't|had)$/.test(one)
    : isAuxiliary(one)
      ? !one.startsWith('was')
      : one.endsWith('s') && isVerbLike(one)

/** Whether what a word such as "after" opens is a clause: not in "goes to bed after tea and …". */
const holdsVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => AUXILIARIES.has(lower) || isVerbLike(lower))

/** Whether "and", "but", or a comma stands before the word, perhaps with an adverb between. */
function isJoinedOn(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  if (/^[,;] $/.test(tokenAt(tokens, at).gap)) return true
  while (
    before > 0 &&
    isAdverb(tokenAt(tokens, before).lower) &&
    !JOINERS.has(tokenAt(tokens, before).lower)
  ) {
    before--
  }
  return JOINERS.has(tokenAt(tokens, before).lower)
}

export const isAdverb = (lower: string): boolean => ADVERBS.has(lower) || lower.endsWith('ly')
