/** Words by which a clause is found: those that open it, help its verb or place its parties. */
import type { Token } from './token.ts'

export const HELPERS =
  /^(?:am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|will|would|can|cannot|could|may|might|must|should|shall|not|never|no|longer|also|always|still|often|then|both|all|just|very|so|too|quite|really|only|already|again|now|later|soon|first|finally|eventually|recently|therefore|nevertheless|however|once|twice|sometimes|ever|even|to|\w+n't|\w+ly)$/
export const OPENERS =
  /^(?:that|because|when|while|whilst|after|before|until|if|as|since|so|where|why|how|what|whether|though|although|than)$/
export const PLACED = /^(?:at|to|on|with|for|from|off|towards|into|of|past|about|against|near)$/

/** "has" of "has locked", "was" of "was taken", "did" of "did not see". */
export function isHelper(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:be|have|do)$/.test(tokens[at]?.root ?? '')) return false
  for (let next = at + 1; next < tokens.length && next - at < 4; next++) {
    const token = tokens[next]
    if (token?.isVerb) return true
    if (token?.kind !== 'word' || !HELPERS.test(token.lower)) return false
  }
  return false
}
