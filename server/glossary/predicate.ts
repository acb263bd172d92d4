/**
 * Whole predicates: "is compliant" is flagged as one where what is offered ("was asked to [what]; …")
 * can stand in place of "is compliant", and not of "compliant" alone.
 */
import type { Suggestion } from '../contract.ts'
import type { Reading } from '../note/note.ts'
import type { Word } from '../note/words.ts'

const COPULA = /^(?:is|was|are|were|be|been|being|seems|seemed|appears|appeared|became|becomes)$/
const AUXILIARY = /^(?:has|have|had|can|could|may|might|will|would|is|was|are|were)$/
const DEGREE =
  /^(?:very|quite|so|too|rather|really|always|often|still|just|a|an|the|bit|such|\w+ly)$/
const ARTICLE = /^(?:a|an|the)$/
/** "It is poor parenting": nobody who could have done what the template asks for. */
const NO_DOER = /^(?:it|this|that|there|which|what|these|those)$/
/** How a template begins that says what somebody did: "was asked to …", "[said or did what] …". */
const TELLS =
  /^(?:was|were|is|are|has|had|said|says|left|needed|uses|agreed|asked|told|came|cried|can|did|saw|went|knew|tried|speaks|stayed|weighs|met|finds|smelled|wore|promised|\[(?:did|said|gave|made|says|does|took)\b)/

/** Whether each suggestion is a question whose template tells what somebody did. */
export const tellsDoing = (suggestions: readonly Suggestion[]): boolean =>
  suggestions.every((one) => one.kind === 'ask' && TELLS.test(one.template ?? ''))

/**
 * The index of the word that the predicate begins with: of "is", before the word at `first`. That
 * word itself where none stands there; where it is denied ("is not lazy") or said of no person ("it is"); or where an article
 * stands before a word that may go on ("a defiant child"): `endsHere` says whether it ends.
 */
export function predicateStart(reading: Reading, first: number, endsHere: boolean): number {
  let at = first - 1
  let hasArticle = false
  while (isBeside(reading, at) && DEGREE.test(reading.words[at]?.lower ?? '')) {
    hasArticle ||= ARTICLE.test(reading.words[at]?.lower ?? '')
    at--
  }
  if (!isBeside(reading, at) || !COPULA.test(reading.words[at]?.lower ?? '')) return first
  if (hasArticle && !endsHere) return first
  if (NO_DOER.test(reading.words[at - 1]?.lower ?? '')) return first
  while (isBeside(reading, at - 1) && AUXILIARY.test(reading.words[at - 1]?.lower ?? '')) at--
  return at
}

/** Whether only blanks stand between a word and the next. */
function isBeside({ words, text }: Reading, at: number): boolean {
  const [word, next]: (Word | undefined)[] = [words[at], words[at + 1]]
  return !!word && !!next && /^\s+$/.test(text.slice(word.end, next.start))
}
