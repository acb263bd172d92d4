/**
 * The only offset arithmetic. A span is `start`/`end` in UTF-16 code units, `end` exclusive.
 * The quote invariant (`quote === text.slice(start, end)`) is owned here.
 */

export interface Span {
  readonly start: number
  readonly end: number
}

/** The words under a span. */
export const quoteOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Moves a span by a number of code units: from a sentence's own offsets to the note's, say. */
export const shift = (span: Span, by: number): Span => ({
  start: span.start + by,
  end: span.end + by,
})

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const lengthOf = (span: Span): number => span.end - span.start

const EDGE = /[\s.,;:!?…]/

/** Narrows a span so that it neither starts nor ends in white space, nor ends in closing punctuation. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && EDGE.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Whether a span lies inside the text, is not empty, and cuts no surrogate pair in two. */
export function fits(text: string, { start, end }: Span): boolean {
  if (!(Number.isInteger(start) && Number.isInteger(end))) return false
  if (start < 0 || end <= start || end > text.length) return false
  return !cutsPair(text, start) && !cutsPair(text, end)
}

function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
