/** Whether a setting wants what was found: its profile may leave out rules, and know words. */
import type { Category } from '../contract.ts'
import type { Reading } from '../note/note.ts'
import { quoteOf } from '../note/span.ts'
import { lowerOf } from '../note/words.ts'
import type { Found, Setting } from './rule.ts'

export interface Wish {
  readonly rule: string
  readonly category: Category
  /** The words that the flag would stand on. */
  readonly quote: string
}

export const isWanted = (wish: Wish, { off, known }: Pick<Setting, 'off' | 'known'>): boolean =>
  !(off?.has(wish.rule) || off?.has(wish.category)) && !(known?.size && isKnown(wish, known))

/** Whether a setting wants what was found in a sentence. */
export const isFindingWanted = ({ text }: Reading, found: Found, setting: Setting): boolean =>
  isWanted({ rule: found.rule, category: found.category, quote: quoteOf(text, found) }, setting)

/** "Mosaic", "Mosaic’s", "Mosaic record", where the profile's readers know Mosaic. */
function isKnown({ category, quote }: Wish, known: ReadonlySet<string>): boolean {
  if (category !== 'jargon' && category !== 'abbreviation') return false
  const words = ` ${lowerOf(quote).replaceAll("'s", '')} `
  return [...known].some((name) => words.includes(` ${name} `) || words.includes(` ${name}s `))
}

/** What the profile left out is no second category of a flag either. */
export const wantedAlso = (found: Found, { off }: Setting): Found =>
  found.also?.some((category) => off?.has(category))
    ? { ...found, also: found.also.filter((category) => !off?.has(category)) }
    : found
