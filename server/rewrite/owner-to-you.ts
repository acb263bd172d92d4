/** Whether "Jordan's" becomes "your" or "yours". */
import { AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS } from '../note/clues.ts'
import type { Mention } from '../note/mention.ts'
import { isJoined, type Token, tokenAt } from '../note/tokens.ts'

/** "Jordan's is blue" rather than "Jordan's will". */
const AFTER_YOURS = new Set(
  [...AUXILIARIES].filter((word) => !/^(?:can|may|might|must|will)$/.test(word)),
)

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
  if (isBesideOwner(tokens, mentions, mention)) return kind === 'pronoun' ? undefined : 'your'
  return isBeforeNoun(tokens, to) ? 'your' : 'yours'
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
