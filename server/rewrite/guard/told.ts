/** What is told: where, after a verb or noun of telling, another's words begin and end. */
import { rootOf } from './roots.ts'
import { FEELING, OPINION, TELLING, TELLING_NOUN, THINKING, WRITING } from './telling.ts'
import type { Token } from './token.ts'

const CLAUSE = /^(?:that|if|whether|how|what|when|where|why|who)$/
const OPENER =
  /^(?:that|if|whether|how|what|when|where|why|who|until|because|before|after|as|since|while|so)$/
const AUXILIARY =
  /^(?:will|would|can|cannot|could|may|might|must|should|is|are|was|were|has|have|had|do|does|did)$/
const OFTEN = /^(?:times|once|twice|again|repeatedly|both)$/
const WHEN = /^(?:after|before|following|when|while|because|as|during)$/
const NOT_TOLD =
  /^(?:until|before|after|since|again|yet|today|so|and|but|or|in|on|at|by|when|during|straight|immediately|first|too|then)$/

/** Where what is told begins and, if not with the sentence, ends; not for "told him to stop". */
export function toldBy(
  tokens: readonly Token[],
  at: number,
): { from: number; to: number } | undefined {
  const root = tokens[at]?.root ?? ''
  if (
    root === 'say' &&
    /^(?:sorry|goodbye|hello|hi|bye|thank|thanks|no|yes|nothing)$/.test(tokens[at + 1]?.lower ?? '')
  ) {
    return undefined
  }
  const lower = tokens[at]?.lower ?? ''
  // "admitted to hospital"
  if (
    root === 'admit' &&
    tokens[at + 1]?.lower === 'to' &&
    !/ing$/.test(tokens[at + 2]?.lower ?? '')
  )
    return undefined
  const isTelling = (TELLING.has(root) && tokens[at]?.isVerb === true) || isLettingKnow(tokens, at)
  const isNoun = TELLING_NOUN.test(lower) && !tokens[at]?.isVerb
  if (isNoun) return toldByNoun(tokens, at)
  if (OPINION.test(lower)) return { from: at + 1, to: tokens.length }
  const isKnown = isTelling || WRITING.has(root) || THINKING.has(root) || FEELING.test(lower)
  if (!isKnown) return undefined
  const clause = findClause(tokens, at)
  if (clause !== undefined) return { from: clause, to: tokens.length }
  const quote = tokens
    .slice(at + 1, at + 10)
    .findIndex(({ kind, isVerb }) => kind === 'quote' || isVerb)
  if (quote >= 0 && tokens[at + 1 + quote]?.kind === 'quote') {
    return { from: at + 1 + quote, to: at + 2 + quote }
  }
  let from = at + 1
  if (isTelling && tokens[from]?.lower === 'to') from++
  while (
    (isTelling || root === 'ask') &&
    tokens[from]?.kind === 'party' &&
    !isSubject(tokens, from) &&
    from - at < 3
  )
    from++
  // "asked you four times to stop"
  if (root === 'ask') while (tokens[from]?.isFigure || OFTEN.test(tokens[from]?.lower ?? '')) from++
  const after = tokens[from]
  if (!after || (after.kind === 'mark' && after.text !== ':')) return undefined
  // "told her in the morning", "was informed and came": what was told is not said
  if (NOT_TOLD.test(after.lower)) return undefined
  // "say it through the wall"
  const isThat = /^(?:it|this)$/.test(after.lower) && !isSubjectLike(tokens[from + 1])
  if (isThat) return undefined
  if (after.kind === 'party' && isSubject(tokens, from)) return { from, to: tokens.length }
  // "told the landlord about this": what is told stands elsewhere
  const isBack =
    /^(?:about|of)$/.test(after.lower) &&
    /^(?:it|this|that|these|them)$/.test(tokens[from + 1]?.lower ?? '')
  if (isBack && !isSubjectLike(tokens[from + 2])) return undefined
  // "felt it was too far"
  const isClause = /^(?:it|this|that|there)$/.test(after.lower) && isSubjectLike(tokens[from + 1])
  if (isClause) return { from, to: tokens.length }
  if (THINKS.has(root) && hasVerb(tokens, from)) return { from, to: tokens.length }
  if (!isTelling && root !== 'request' && !(root === 'ask' && /^(?:to|for)$/.test(after.lower)))
    return undefined
  // "said goodbye and you cried": the thing that is said, and no more
  const end = tokens.findIndex(
    (token, place) =>
      place > from &&
      token.kind === 'party' &&
      isSubject(tokens, place) &&
      // "reported hearing Dad shout"
      !tokens[place - 1]?.isVerb &&
      !OPENER.test(tokens[place - 1]?.lower ?? ''),
  )
  // "told him to leave after an argument": when is not part of what was told
  if (after.lower === 'to') {
    const when = tokens.findIndex(({ lower: word }, place) => place > from && WHEN.test(word))
    if (when >= 0 && (end < 0 || when < end)) return { from, to: when }
  }
  return { from, to: end < 0 ? tokens.length : end }
}

/** "Let us know that": said so. */
export const isLettingKnow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.root === 'know' && tokens[at - 1]?.kind === 'party' && tokens[at - 2]?.root === 'let'

/** Verbs of thinking that need no "that": "thinks this is because". */
const THINKS: ReadonlySet<string> = new Set(
  ['think', 'believe', 'hope', 'suspect', 'reckon', 'guess', 'consider', 'fear'].map(rootOf),
)

/** Something is, does or may: a clause follows, not a thing that is thought of. */
function hasVerb(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(
    ({ kind }, at) => at >= from && (kind === 'mark' || kind === 'quote'),
  )
  const words = tokens.slice(from, Math.min(from + 7, end < 0 ? tokens.length : end))
  const first = words[0]?.lower ?? ''
  return (
    !/^(?:of|about|so|to)$/.test(first) &&
    words.some(
      (token) => AUXILIARY.test(token.lower) || (token.isVerb && !/ing$/.test(token.lower)),
    )
  )
}

const isSubjectLike = (next: Token | undefined): boolean =>
  next?.isVerb === true || AUXILIARY.test(next?.lower ?? '')

/** "re", "that", "of" after a noun that tells, or after whoever it is from. */
function toldByNoun(
  tokens: readonly Token[],
  at: number,
): { from: number; to: number } | undefined {
  for (let next = at + 1; next < tokens.length && next - at < 14; next++) {
    const token = tokens[next]
    if (token?.kind === 'mark' && token.text !== ':') return undefined
    // "concerns about her sleep": a thing, of which nothing is said
    const isThing = /^concerns?$/.test(tokens[at]?.lower ?? '') && !hasVerb(tokens, next + 1)
    if (isThing && token?.lower !== 'that') return undefined
    if (
      /^(?:re|regarding|concerning|about|that|:)$/.test(token?.lower ?? '') ||
      (token?.lower === 'of' && next - at < 6) ||
      // "in relation to", "with regard to"
      (/^(?:relation|regards?|respect)$/.test(token?.lower ?? '') &&
        /^(?:in|with)$/.test(tokens[next - 1]?.lower ?? ''))
    ) {
      return { from: next, to: tokens.length }
    }
    // "was received from Dr Shah", "came from school"
    if (token?.isVerb && !/^(?:be|have|receiv|mak|make|come|send)$/.test(token.root))
      return undefined
  }
  return undefined
}

/** "that", "whether", "how" soon after the verb, before another verb. */
function findClause(tokens: readonly Token[], at: number): number | undefined {
  for (let next = at + 1; next < tokens.length && next - at < 10; next++) {
    const token = tokens[next]
    if (token?.kind === 'word' && CLAUSE.test(token.lower)) return next
    if (/^(?:and|or|but)$/.test(token?.lower ?? '') && next > at + 1) break
    if (
      !token ||
      token.isVerb ||
      token.kind === 'quote' ||
      (token.kind === 'mark' && token.text !== ',')
    )
      break
    if (token.kind === 'party' && next > at + 1 && isSubject(tokens, next)) break
  }
  return undefined
}

/** A party with a verb right after it, helping words aside. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.isOwner) return false
  for (let next = at + 1; next < tokens.length && next - at < 5; next++) {
    const token = tokens[next]
    if (token?.isVerb || AUXILIARY.test(token?.lower ?? '')) return true
    if (
      token?.kind !== 'word' ||
      !/ly$|^(?:not|never|also|always|often|still|just|then|both|all)$/.test(token.lower)
    )
      return false
  }
  return false
}
