/** Knows which terms and initials a note has explained by a given place ("a strategy meeting (…)"). */
import type { Reading } from '../note/note.ts'
import { quoteOf, type Span } from '../note/span.ts'
import { lowerOf } from '../note/words.ts'
import type { Found } from './rule.ts'

const INITIALS_IN_BRACKETS = /\(\s*["“‘']?([A-Z][A-Za-z&/]{1,7}?)s?["”’']?\s*\)/g
const EXPLANATION_FOLLOWS =
  /^["”’']?\s*(?:\((?!\s*[A-Z]{2,6}s?\s*\))[^)]{8,}\)|(?:,|–|-|—)?\s*(?:which (?:is|means|are)|meaning|stands for|that is)\b)/

/** Adds the initials that a sentence introduces beside full words: "Independent Reviewing Officer (IRO)". */
export function readExplanations(reading: Reading, explained: Set<string>): void {
  if (!reading.text.includes('(')) return
  for (const [, initials] of reading.text.matchAll(INITIALS_IN_BRACKETS)) {
    if (initials) explained.add(lowerOf(initials))
  }
}

/** Whether the found words are explained at this place or were above; remembers that they are now. */
export function isExplained(reading: Reading, found: Found, explained: Set<string>): boolean {
  if (found.category !== 'jargon' && found.category !== 'abbreviation') return false
  const key = keyOf(reading, found)
  if (explained.has(key) || explained.has(found.rule)) return true
  if (!EXPLANATION_FOLLOWS.test(reading.text.slice(found.end, found.end + 120))) return false
  explained.add(key)
  explained.add(found.rule)
  return true
}

const keyOf = (reading: Reading, span: Span): string =>
  lowerOf(quoteOf(reading.text, span)).replace(/'?s$/, '')
