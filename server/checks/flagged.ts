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

/** Met where no flag of the categories is left; else the first of them, quoted, and how many more. */
export function flagsLeft(
  flags: readonly Flag[],
  categories: readonly Category[],
  { none, left }: FlagsWording,
): Outcome {
  const open = flags.filter(({ category }) => categories.includes(category))
  const first = open[0]
  if (!first) return met(none)
  const quotes = [...new Set(open.map(({ quote }) => `“${quote}”`))]
  const more = quotes.length > MOST_QUOTED ? ` and ${quotes.length - MOST_QUOTED} more` : ''
  return missing(`${left}: ${quotes.slice(0, MOST_QUOTED).join(', ')}${more}.`, first)
}
