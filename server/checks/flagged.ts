/** Checks that the note's own flags answer: which are left of some categories. */
import type { Category, Flag } from '../contract.ts'
import type { Outcome } from './check.ts'
import { met, missing } from './outcome.ts'

/** Each in one line: that nothing is left, and what the words that are left come under. */
export interface FlagsWording {
  readonly none: string
  readonly left: string
}

const MOST_QUOTED = 3
const LONGEST_QUOTE = 40

/** Met where no flag of the categories is left; else the first of them, quoted, and how many more. */
export function flagsLeft(
  flags: readonly Flag[],
  categories: readonly Category[],
  { none, left }: FlagsWording,
): Outcome {
  const open = flags.filter(
    ({ category, also }) =>
      categories.includes(category) || also?.some((one) => categories.includes(one)),
  )
  const first = open[0]
  if (!first) return met(none)
  const quotes = [...new Set(open.map(({ quote }) => shorten(quote)))]
  const shown = quotes.slice(0, MOST_QUOTED).map((quote) => `“${quote}”`)
  const more = quotes.length > MOST_QUOTED ? ` and ${quotes.length - MOST_QUOTED} more` : ''
  return missing(`${left}: ${shown.join(', ')}${more}.`, first)
}

/** Cut between words, so that a message stays one line. */
function shorten(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote
  const cut = quote.slice(0, LONGEST_QUOTE)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || LONGEST_QUOTE).trimEnd()} …`
}
