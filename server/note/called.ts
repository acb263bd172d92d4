/** Whether a name is called out: "Jordan, you told me", "Thank you, Jordan", "Dear Jordan". */
import type { Draft } from './mention.ts'
import { isJoined, type Token, tokenAt } from './tokens.ts'

/** What stands before a name that is called. */
const GREETINGS = new Set([
  'dear',
  'hello',
  'hey',
  'hi',
  'sorry',
  'thanks',
  'thank you',
  'well done',
  'happy birthday',
])
/** After "Jordan," at the start they show that Jordan is spoken to. */
const AFTER_CALL = new Set('here i my please thank thanks this today we well'.split(' '))

/** Whether the child's name is there to speak to the child, not about the child. */
export function isCalled(tokens: readonly Token[], draft: Draft, hasYou: boolean): boolean {
  const { from, to, kind } = draft
  if (kind !== 'name' || tokenAt(tokens, to - 1).ending !== '') return false
  const before = tokenAt(tokens, from - 1).lower
  const isGreeted = from > 0 && from < 3 && GREETINGS.has(openingOf(tokens, from))
  if (isGreeted) return true
  const next = tokenAt(tokens, to)
  const isLast = to >= tokens.length
  const isCut = isLast || !isJoined(next)
  if (from === 0 && isCut && /[,:–—-]/.test(next.gap)) return hasYou || AFTER_CALL.has(next.lower)
  if (!hasYou) return false
  if (/^(?:called|named|name|call)$/.test(before)) return true
  const isSetOff = /[,–—]/.test(tokenAt(tokens, from).gap)
  return isSetOff && isCut && (isLast || /[,–—]/.test(next.gap))
}

const openingOf = (tokens: readonly Token[], to: number): string =>
  tokens
    .slice(0, to)
    .map(({ lower }) => lower)
    .join(' ')
