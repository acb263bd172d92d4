/** Finds what could be taken for a placeholder: altered or invented ones, and brackets left open. */
import type { Span } from '../../note/span.ts'
import { KINDS } from './found.ts'
import { ROLE_PHRASES } from './role-words.ts'

const BASES: ReadonlySet<string> = new Set([
  'child',
  ...Object.values(KINDS).map(({ base }) => base.toLowerCase()),
])
const ANY_BASE = [...BASES].join('|')
/** Capitals and no small letter anywhere: "MUM", "SOCIAL_WORKER 2", "NAME". */
const isShouted = (words: string): boolean => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
/** What a placeholder's number, and the letter of its form, can have become. */
const ENDING = /(?: \d{1,6}| [a-z]{1,2}){0,3}$/
/** Without brackets, or in others: "PERSON_3", "MUM_B", "Person 3", "<CHILD>". */
const BARE: readonly RegExp[] = [
  /\b[A-Z]{2,20}(?:_[A-Z]{2,20}){0,3}_(?:\d{1,6}|[A-Z]{1,2})\b/g,
  new RegExp(`\\b(?:${ANY_BASE})_(?:\\d{1,6}|[A-Z]{1,2})\\b|\\bperson[ -]?\\d{1,6}\\b`, 'gi'),
  /[<{【［]\s?[A-Z]{2,20}(?:_[A-Z\d]{1,20}){0,4}\s?[>}】］]/g,
]
const BRACKETS = /[[\]]/g
/** Longer words in brackets are no placeholder. */
const LONGEST = 60

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

/**
 * Whether words in brackets are "CHILD", "Mum" or "person 3", however they were altered, and not a slot
 * to fill. What is masked already counts as one character, however long its placeholder is.
 */
function isLookAlike(content: string): boolean {
  const short = content.replace(/\uFFFC+/g, '\uFFFC')
  if (short.length > LONGEST) return false
  if (isShouted(short)) return true
  const words = short
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?\uFFFC]+/gu, ' ')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .trim()
  const stem = words.replace(ENDING, '')
  return BASES.has(stem) || ROLE_PHRASES.has(stem) || ROLE_PHRASES.has(words)
}
