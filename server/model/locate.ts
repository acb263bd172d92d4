/** Finds the words that a model points at: the nth occurrence of an exact quote, or nothing. */
import { fits, type Span } from '../note/span.ts'

/** Where the nth occurrence (from 1) of a quote stands in a text, quote style aside. */
export function locateQuote(text: string, quote: string, occurrence: number): Span | undefined {
  const wanted = straighten(quote).trim()
  if (wanted === '') return undefined
  const hay = straighten(text)
  let start = -1
  for (let nth = 0; nth < occurrence; nth++) {
    start = hay.indexOf(wanted, start + 1)
    if (start === -1) return undefined
  }
  const span = { start, end: start + wanted.length }
  return fits(text, span) ? span : undefined
}

/** One code unit for one, so that offsets stay. */
const straighten = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
