/** Spans as runs of words: what "share a word" and "lies inside" mean when flags meet labels. */
import type { Category } from '../../server/contract.ts'
import type { Span } from '../../server/note/span.ts'

/** A flag or a label, as far as scoring needs it. */
export interface Marked extends Span {
  readonly category: Category
}

export interface Expected extends Marked {
  readonly also?: readonly Category[] | undefined
  readonly optional?: boolean | undefined
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’&.,:/-][\p{L}\p{M}\p{N}]+)*/gu

/**
 * The words of a text. The scorer reads words by itself, so that no change to the analyser's
 * reading can move a score.
 */
export const wordsOf = (text: string): Span[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

/**
 * A span as a run of words: from the first word that it touches to the last, `end` exclusive. A span
 * that touches no word (a lone sign) is an empty run.
 */
export function runOf(words: readonly Span[], span: Span): Span {
  const start = words.findIndex((word) => word.end > span.start)
  if (start === -1) return { start: words.length, end: words.length }
  let end = start
  while (end < words.length && (words[end]?.start ?? 0) < span.end) end++
  return { start, end }
}

/** How many words two runs share. */
export const shared = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Whether the categories agree: the flag's with the label's own or with one in its `also`. */
export const agrees = (flag: Marked, label: Expected): boolean =>
  flag.category === label.category || (label.also?.includes(flag.category) ?? false)
