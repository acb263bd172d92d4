/** Finds what only says what a word means: "a care order (when a judge decides …)", ", which is a talk about …". */
import type { Span } from '../../note/span.ts'

const BRACKETS = /\(([^()]*)\)/g
const ASIDE =
  /(?<=\w)[,:;] (?:(?:that|this|it) (?:is|means) (?:when|where|that|what|how)|which (?:is|are|means?|says?|checks?|helps?)|who (?:is|are|makes?|helps?|works?|checks?|looks?|tells?)|that is|(?:a|an|the|someone|somebody|people) [\w ]{0,30}?(?:where|when|who|that|which)) [^,.;()]*/g

/** A definition is general: it has no date, nobody in it did anything, and it begins like one. */
const ASSERTS =
  /\d|["“”]|^(?:he|she|they|i|we|it|your|his|her|their|my)\b|^you (?!can|could|cannot|must|may|do not|are not|have to)|\b(?:he|she|they|you|i|we|your \w+|his \w+) (?:was|were|had|did|\w+ed)\b/i
/** "This is not called": says what something is not. */
const DENIES = /^\s*(?:this|that|it|which) (?:is not|isn['’]t|does not|doesn['’]t)\b/i
/** What is general speaks of anybody, or says what something is for. */
const GENERAL =
  /\b(?:when|where|who|whom|that|about|how|for|to|called|people|someone|somebody|children|families)\b/i
/** ", who is 24," and ", which was late" tell of somebody. */
const TELLS = /\d|\b(?:was|were|had|did)\b|^[,:;] who (?:is|are) \w+(?: (?:and|or|but) \w+)?$/i

export function findDefinitions(text: string): Span[] {
  const spans: Span[] = []
  for (const { 0: written, 1: inside = '', index } of text.matchAll(BRACKETS)) {
    const isLong = inside.trim().includes(' ')
    if (isLong && !ASSERTS.test(inside.trim()) && !DENIES.test(inside)) {
      spans.push({ start: index, end: index + written.length })
    }
  }
  if (!text.includes(', ')) return spans
  for (const { 0: written, index } of text.matchAll(ASIDE)) {
    const end = index + written.length
    const isTaken = spans.some((span) => span.start < end && index < span.end)
    const isGeneral = !/^[,:;] (?:which|who is)/.test(written) || GENERAL.test(written.slice(7))
    if (!isTaken && isGeneral && !TELLS.test(written)) spans.push({ start: index, end })
  }
  return spans
}
