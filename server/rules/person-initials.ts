/** Knows initials that stand for somebody of the note: "JE" for Jordan Ellis. */
import type { Reading, Sentence } from '../note/note.ts'
import type { Cast, Named } from '../note/people.ts'
import type { Found } from './rule.ts'

const DETERMINER = /\b(?:the|an?|this|that|my|your|his|her|their|our|another|new)\s$/i
const NOUN_FOLLOWS =
  /^\s(?:team|service|worker|manager|plan|review|visit|meeting|referral|incident|nurse|order|assessment|conference|report|concerns?|issues?|history|hearing|panel|form|support|lead)\b/i

/**
 * Whether initials are a person's of the note. Where they are also a term's (TM: Tyler Marsh, team
 * manager) the words beside them decide: "the TM", "TM meeting", or Tyler named in the same sentence.
 */
export function isPerson(quote: string, sentence: Sentence, found: Found, cast: Cast): boolean {
  if (!/^[A-Z.]{2,8}$/.test(quote)) return false
  const letters = quote.replaceAll('.', '')
  const person = [...(cast.child ? [cast.child] : []), ...cast.people].find(
    ({ initials, forms }) => initials.includes(letters) || forms.includes(letters.toLowerCase()),
  )
  if (!person) return false
  return !found.fullWords || !isTerm(sentence.reading, found, person)
}

function isTerm({ text, words }: Reading, { start, end }: Found, { forms }: Named): boolean {
  if (DETERMINER.test(text.slice(0, start)) || NOUN_FOLLOWS.test(text.slice(end))) return true
  const said = ` ${words.map(({ lower }) => lower.replace(/'s$/, '')).join(' ')} `
  return forms.some((form) => form.length > 2 && said.includes(` ${form} `))
}
