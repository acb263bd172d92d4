/** What found words have in common with the same words elsewhere in a note. */
import type { Reading } from '../note/note.ts'
import { quoteOf } from '../note/span.ts'
import type { Found } from './rule.ts'
import { lettersOf } from './spelled-out.ts'

export interface Naming {
  readonly quote: string
  /** The same for all forms of the words. */
  readonly key: string
}
const namings = new WeakMap<Found, Naming>()

/** Remembered with a finding, whose words are always the same. */
export function namingOf(found: Found, { text }: Reading): Naming {
  const known = namings.get(found)
  if (known) return known
  const quote = quoteOf(text, found)
  const naming = { quote, key: keyOf(quote) }
  namings.set(found, naming)
  return naming
}

/** "IROs" and "I.R.O." are one, so are "strategy meeting" and "Strategy meetings". */
const keyOf = (quote: string): string =>
  /[A-Z]/.test(quote) && !/\s/.test(quote)
    ? lettersOf(quote)
    : quote.toLowerCase().replace(/(?:['’]s|s)$/, '')
