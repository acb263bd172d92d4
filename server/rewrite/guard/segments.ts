/** Segments: what is said in one breath, from one mark, "and" or "when" to the next. */
import type { GuardSentence, Token } from './token.ts'

const OPENERS =
  /^(?:that|because|when|while|whilst|after|before|until|if|as|since|so|where|why|how|whether|though|although|who|which|but)$/

/** The tokens of a sentence, segment by segment. */
export function segmentsOf({ tokens }: GuardSentence): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]]
  for (const [at, token] of tokens.entries()) {
    if (breaks(tokens, at)) segments.push([])
    if (token.kind !== 'mark') segments.at(-1)?.push(token)
  }
  return segments.filter((segment) => segment.length > 0)
}

function breaks(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.kind === 'mark') return token.text !== '/' && token.text !== '.'
  if (token.kind !== 'word') return false
  if (OPENERS.test(token.lower)) return true
  const next = tokens[at + 1]
  return (
    /^(?:and|or|then)$/.test(token.lower) &&
    (next?.isVerb === true || (next?.kind === 'party' && !next.isOwner))
  )
}
