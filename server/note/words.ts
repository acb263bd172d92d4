/** Splits text into words by one linear scan; every offset is in code units of the text given. */
import type { Span } from './span.ts'
import { hashOf } from './vocabulary.ts'

export interface Word extends Span {
  readonly text: string
  /** Lower case, apostrophes straightened: what word lists and terms are matched against. */
  readonly lower: string
  /** Of `lower`, by which tables tell most words that they do not have. */
  readonly hash: number
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u
const LETTER = /[\p{L}\p{M}]/u

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  }
  return code >= 0xaa && WORD_CHARACTER.test(text[at] ?? '')
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isApostrophe = (char: string): boolean => char === "'" || char === '’'

/** Whether the character between two word characters joins them into one word. */
function joins(text: string, at: number, wordStart: number): boolean {
  const char = text[at] ?? ''
  if (char === ' ' || !isWordAt(text, at + 1)) return false
  if (isApostrophe(char) || char === '-' || char === '&') return true
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (char === '.' || char === ',' || char === ':') {
    if (isDigit(before) && isDigit(after)) return true
    // "e.g", "S.W": single letters with full stops between
    return char === '.' && isSingleLetter(text, at - 1) && isSingleLetter(text, at + 1)
  }
  // "w/c", "wk/s", "14/05/2024", but neither "his/her" nor "SW/TM"
  if (char === '/') {
    if (isDigit(before) && isDigit(after)) return true
    return at - wordStart + partLength(text, at + 1) <= 3
  }
  return false
}

const isSingleLetter = (text: string, at: number): boolean =>
  LETTER.test(text[at] ?? '') && !isWordAt(text, at - 1) && !isWordAt(text, at + 1)

function partLength(text: string, from: number): number {
  let at = from
  while (at - from <= 3 && isWordAt(text, at)) at++
  return at - from
}

/** Reads the words of a text. "mum's", "w/c", "10.30am", "A&E", "14/05/2024" are one word each. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    if (!isWordAt(text, at)) {
      at++
      continue
    }
    const start = at
    at++
    while (at < text.length && (isWordAt(text, at) || joins(text, at, start))) at++
    const word = text.slice(start, at)
    const lower = lowerOf(word)
    words.push({ text: word, lower, start, end: at, hash: hashOf(lower) })
  }
  return words
}

/** Lower case with straight apostrophes, as in `Word.lower`. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}
