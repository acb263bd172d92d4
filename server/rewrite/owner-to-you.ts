/** Whether "Jordan's" becomes "your" or "yours". */
import { ADVERBS, AUXILIARIES, CLAUSE_OPENERS, isVerbLike, PREPOSITIONS } from '../note/clues.ts'
import { wordsOf } from '../note/lists.ts'
import type { Mention } from '../note/mention.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'

/** "Jordan's is blue" rather than "Jordan's will". */
const AFTER_YOURS = new Set(
  [...AUXILIARIES].filter((word) => !/^(?:can|may|might|must|will)$/.test(word)),
)

const eitherWay = wordsOf(new URL('words/verbs-or-nouns.txt', import.meta.url))
const STATES = new Set(
  `able absent afraid alive alone angry anxious asleep awake aware away bad better busy calm clever cold cross
  due fine free fun good great gone happy hungry ill keen late lonely missing ok okay open poorly pregnant
  proud quiet ready rude sad safe scared settled shy sick silly sleepy sorry sure tearful tired unable unhappy
  unsafe unsure unwell upset vulnerable well worse`.split(/\s+/),
)
const DAYS =
  /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/
const PERCEIVING = new Set(
  'hear heard help helped let made make saw see seen watch watched'.split(' '),
)
/** What one does with a thing for somebody, or with a thing of hers. */
const GIVING = new Set(
  `bought bring brings brought buy buys call called calling calls cook cooked cooks cost fed feed feeds fetch
  fetched find found gave get gets give given gives giving got hand handed lend lent made make makes
  making offer offered offering offers owe owed pass passed pay paid play played poured promised read
  reading reads send sends sent serve served show showed showing shown shows taught teach teaches tell
  telling tells told write wrote`.split(/\s+/),
)
/** "gave her phone back", "read her letter to me": the thing was hers. */
const AFTER_THING = new Set('back up away in out to for'.split(' '))

/** `undefined` where neither would read right. */
export function ownerToYou(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  mention: Mention,
): 'your' | 'yours' | undefined {
  const { to, kind, from } = mention
  const next = tokenAt(tokens, to)
  const before = mentions[mentions.indexOf(mention) - 1]
  // "Luke and Jordan's room" is of both
  const isOfBoth =
    kind !== 'pronoun' && tokenAt(tokens, from - 1).lower === 'and' && before?.to === from - 1
  if (isOfBoth) return undefined
  // "Jordan's (9) bike"
  if (next.gap === ' (' || next.gap === '’ (' || next.gap === "' (") return undefined
  if (kind !== 'pronoun' && isState(tokens, to)) return undefined
  if (kind === 'pronoun' && isOpenHer(tokens, mentions, mention)) return undefined
  if (isBesideOwner(tokens, mentions, mention)) return kind === 'pronoun' ? undefined : 'your'
  return isBeforeNoun(tokens, to) ? 'your' : 'yours'
}

/** "gave her medicine", "has her Fridays", "heard her scream": "you", or "your". */
function isOpenHer(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { from, to }: Mention,
): boolean {
  if (tokenAt(tokens, from).lower !== 'her') return false
  const next = tokenAt(tokens, to)
  if (DAYS.test(next.lower)) return true
  const { lower } = tokenAt(tokens, from - 1)
  if (PERCEIVING.has(lower) && eitherWay.has(next.lower)) return true
  if (!GIVING.has(lower) || next.lower === 'own') return false
  const isSomebodys = mentions.some((one) => one.from >= to && mentions[one.owner]?.from === from)
  return !isSomebodys && !AFTER_THING.has(tokenAt(tokens, to + 1).lower)
}

/** "Jordan's ill", "Jordan's excluded again": is or has, rather than something of Jordan's. */
function isState(tokens: readonly Token[], to: number): boolean {
  const next = tokenAt(tokens, to)
  const after = tokenAt(tokens, to + 1)
  const isAlone =
    !isJoined(after) ||
    [PREPOSITIONS, ADVERBS, AUXILIARIES].some((words) => words.has(after.lower)) ||
    after.lower === 'and'
  return (
    isAlone && (STATES.has(next.lower) || (next.lower.endsWith('ed') && isVerbLike(next.lower)))
  )
}

/** "Jordan's and Tyler's beds". */
function isBesideOwner(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  mention: Mention,
): boolean {
  const other = mentions[mentions.indexOf(mention) + 1]
  const isOther = other?.part === 'owner' && other.kind !== 'pronoun'
  if (!isOther || tokenAt(tokens, mention.to).lower !== 'and') return false
  return other.from === mention.to + 1 && isBeforeNoun(tokens, other.to)
}

/** "his room", but "a friend of his". */
function isBeforeNoun(tokens: readonly Token[], to: number): boolean {
  const next = tokenAt(tokens, to)
  const isApart = !(isJoined(next) || /^['’] $/.test(next.gap))
  if (to >= tokens.length || isApart || next.isInSpeech) return /^ ["“‘']$/.test(next.gap)
  const { lower } = next
  return !(
    PREPOSITIONS.has(lower) ||
    CLAUSE_OPENERS.has(lower) ||
    AFTER_YOURS.has(lower) ||
    lower === 'and'
  )
}
