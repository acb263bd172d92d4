/** Whether "child", "boy" or "children" means the child of the note where it stands. */
import { CLAUSE_OPENERS, isVerbLike, PREPOSITIONS } from './clues.ts'
import type { Gender } from './gender.ts'
import type { Entry } from './lexicon.ts'
import { loadWords } from './lists.ts'
import type { NamedChild } from './people.ts'
import { isAfterBreak, isJoined, type Token, tokenAt } from './tokens.ts'

const THE = new Set(['the', 'this', 'that', 'our', 'said'])
const THE_ALL = new Set(['the', 'these', 'all', 'both', 'our', 'said'])
const NUMBERS = new Set(['two', 'three', 'four', 'five', 'six', '2', '3', '4', '5', '6'])
const OWNERS = new Set(['her', 'his', 'their'])
/** "child protection", "YP services", "baby clinic": the child is part of another word. */
const COMPOUNDS = loadWords('child-compounds')
const HOMES = new Set(['home', 'homes', 'house', 'hospital', 'party', 'guardian'])
const SERVICES = new Set(['service', 'services', 'adviser', 'advisor', 'team'])
const OTHERS_FOLLOW = new Set([
  'in',
  'at',
  'from',
  'who',
  'of',
  'there',
  'next',
  'around',
  'living',
])
const OFFSPRING = new Set([
  'son',
  'daughter',
  'child',
  'baby',
  'boy',
  'girl',
  'kid',
  'children',
  'kids',
  'boys',
  'girls',
])

/** Whom the word means: `child`, `baby`, `offspring` of the owner before it, or nobody of the note. */
export function whoIsChildWord(
  tokens: readonly Token[],
  entry: Entry,
  at: number,
  to: number,
  child: NamedChild | undefined,
): string | undefined {
  const gender = child?.gender
  const next = tokenAt(tokens, to)
  const before = tokenAt(tokens, at - 1)
  const last = tokenAt(tokens, to - 1)
  if (last.ending === '' && isJoined(next) && isCompound(tokens, to)) return undefined
  if (clashes(entry.gender, gender)) return undefined
  if (isOwned(tokens, at)) return OFFSPRING.has(last.base) ? 'offspring' : undefined
  if (last.ending === "'s" && SERVICES.has(next.lower) && !THE.has(before.lower)) return undefined
  if (last.base === 'son' || last.base === 'daughter') return undefined
  if (isJoined(tokenAt(tokens, at)) && THE.has(before.lower)) return entry.who
  if (entry.needsThe) return undefined
  // "mother and baby", "parent and child": a kind of home, not two people
  if (before.lower === 'and' && /^(?:mother|parent|mum)$/.test(tokenAt(tokens, at - 2).lower)) {
    return isVerbLike(next.lower) ? entry.who : undefined
  }
  // "a looked after child": a legal name for many, and not what somebody looked after
  if (before.lower === 'after' && tokenAt(tokens, at - 2).lower === 'looked') return undefined
  const opens = isAfterBreak(tokens, at) || PREPOSITIONS.has(before.lower)
  if (opens || CLAUSE_OPENERS.has(before.lower)) return entry.who
  return isVerbLike(before.lower) || before.lower === 'and' ? entry.who : undefined
}

/** `child` for a group that the child is in, `offspring` for "her children". */
export function whoIsGroupWord(
  tokens: readonly Token[],
  entry: Entry,
  at: number,
  to: number,
  child: NamedChild | undefined,
): string | undefined {
  const gender = child?.gender
  const last = tokenAt(tokens, to - 1)
  const next = tokenAt(tokens, to)
  if (last.ending !== '' && (COMPOUNDS.has(next.lower) || HOMES.has(next.lower))) return undefined
  if (isJoined(next) && OTHERS_FOLLOW.has(next.lower)) return undefined
  if (clashes(entry.gender, gender)) return undefined
  let from = at
  if (isSurname(tokenAt(tokens, from - 1), child)) from--
  if (NUMBERS.has(tokenAt(tokens, from - 1).lower)) from--
  if (isOwned(tokens, from)) return OFFSPRING.has(last.base) ? 'offspring' : undefined
  const before = tokenAt(tokens, from - 1).lower
  if (THE_ALL.has(before)) return isOneOf(tokens, from - 1) ? undefined : 'child'
  return last.base === 'children' && from === at && isAfterBreak(tokens, at) ? 'child' : undefined
}

function isCompound(tokens: readonly Token[], to: number): boolean {
  const next = tokenAt(tokens, to).lower
  const after = tokenAt(tokens, to + 1).lower
  if (next === 'in') return after === 'need'
  if (next === 'and') return after === 'family' || after === 'adolescent'
  if (next === 'on') return after === 'child'
  if (next === 'looked') return after === 'after'
  return COMPOUNDS.has(next)
}

/** "the Ellis children". */
const isSurname = (token: Token, child: NamedChild | undefined): boolean =>
  child !== undefined && token.isCapital && child.name.toLowerCase().endsWith(` ${token.base}`)

const clashes = (word: Gender, child: Gender = 'unknown'): boolean =>
  word !== 'unknown' && child !== 'unknown' && child !== 'they' && word !== child

/** "her son", "Mum's daughter". */
function isOwned(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  if (!isJoined(tokenAt(tokens, at))) return false
  return OWNERS.has(before.lower) || before.ending === "'s" || before.ending === "'"
}

/** "one of the children". */
const isOneOf = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).lower === 'of' &&
  /^(?:one|some|none|most|which|any|either)$/.test(tokenAt(tokens, at - 2).lower)
