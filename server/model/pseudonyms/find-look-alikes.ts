/** Finds what could be taken for a placeholder: altered or invented ones, and brackets left open. */
import type { Span } from '../../note/span.ts'

const BASES =
  'CHILD|PERSON|FAMILY|SCHOOL|ADDRESS|PLACE|ORGANISATION|POSTCODE|PHONE|EMAIL|LINK|DOB|NUMBER|VEHICLE|ACCOUNT|USERNAME|TEXT'
/** "Child", "CHILD_B", "person 3", "PERSON\_3": what stands in brackets, however it was altered. */
const ALTERED = new RegExp(
  `^[\\s*_\\\\]*(?:${BASES})(?:[\\s_\\\\-]*(?:\\d{1,6}|[A-Z]{1,2}))*[\\s*_\\\\]*$`,
  'i',
)
/** "MUM", "SOCIAL_WORKER 2", also without a small letter anywhere. */
const SHOUTED = /^[^\p{Ll}[\]]*\p{Lu}[^\p{Ll}[\]]*$/u
/** Without brackets, or in others: "PERSON_3", "MUM_B", "Person 3", "<CHILD>". */
const BARE: readonly RegExp[] = [
  /\b[A-Z]{2,20}(?:_[A-Z]{2,20}){0,3}_(?:\d{1,6}|[A-Z]{1,2})\b/g,
  new RegExp(`\\b(?:${BASES})_(?:\\d{1,6}|[A-Z]{1,2})\\b|\\bperson[ -]?\\d{1,6}\\b`, 'gi'),
  /[<{【［]\s?[A-Z]{2,20}(?:_[A-Z\d]{1,20}){0,4}\s?[>}】］]/g,
]
const BRACKETS = /[[\]]/g

/** Every such place, in order. */
export function findLookAlikes(text: string): Span[] {
  const spans: Span[] = []
  const open: number[] = []
  for (const { index } of text.matchAll(BRACKETS)) {
    if (text[index] === '[') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) spans.push({ start: index, end: index + 1 })
    else if (isLookAlike(text.slice(start + 1, index))) spans.push({ start, end: index + 1 })
  }
  for (const start of open) spans.push({ start, end: start + 1 })
  for (const pattern of BARE) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      spans.push({ start: index, end: index + found.length })
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

const isLookAlike = (content: string): boolean =>
  content.length <= 60 && (ALTERED.test(content) || SHOUTED.test(content))
