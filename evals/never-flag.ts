/** Where the words stand that may never be flagged in a note. */
import type { Span } from '../server/note/span.ts'
import type { Case } from './set.ts'

/** A quote without `nth` means every place where it stands. */
export function neverFlagSpans(text: string, neverFlag: NonNullable<Case['neverFlag']>): Span[] {
  return neverFlag.flatMap(({ quote, nth }) => {
    const spans: Span[] = []
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
      spans.push({ start: at, end: at + quote.length })
    }
    return nth === undefined ? spans : spans.slice(nth - 1, nth)
  })
}
