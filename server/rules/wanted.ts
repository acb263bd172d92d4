/** Whether a setting wants what was found: its profile may leave out rules, and know words. */
import type { Reading } from '../note/note.ts'
import { quoteOf } from '../note/span.ts'
import { lowerOf } from '../note/words.ts'
import type { Found, Setting } from './rule.ts'

export const isWanted = (reading: Reading, found: Found, { off, known }: Setting): boolean =>
  !(off?.has(found.rule) || off?.has(found.category)) &&
  !(known?.size && isKnown(reading, found, known))

/** "Mosaic", "Mosaic’s", "Mosaic record", where the profile's readers know Mosaic. */
function isKnown(reading: Reading, found: Found, known: ReadonlySet<string>): boolean {
  if (found.category !== 'jargon' && found.category !== 'abbreviation') return false
  const words = ` ${lowerOf(quoteOf(reading.text, found)).replaceAll("'s", '')} `
  return [...known].some((name) => words.includes(` ${name} `) || words.includes(` ${name}s `))
}

/** What the profile left out is no second category of a flag either. */
export const wantedAlso = (found: Found, { off }: Setting): Found =>
  found.also?.some((category) => off?.has(category))
    ? { ...found, also: found.also.filter((category) => !off?.has(category)) }
    : found
