/** Knows initials that stand for somebody of the note: "JE" for Jordan Ellis. */
import type { Reading, Sentence } from '../note/note.ts'
import type { Cast, Named } from '../note/people.ts'
import type { Found } from './rule.ts'

const INITIALS = /^[A-Z.]{2,8}$/
const DETERMINER = /\b(?:the|an?|this|that|my|your|his|her|their|our|another|new)\s$/i
const NOUN_FOLLOWS =
  /^\s(?:team|service|worker|manager|plan|review|visit|meeting|referral|incident|nurse|order|assessment|conference|report|concerns?|issues?|history|hearing|panel|form|support|lead)\b/i

/**
 * Whether initials are a person's of the note. Where they are also a term's (TM: Tyler Marsh, team
 * manager) they are his only after "Tyler Marsh" stood in the note, and not in "the TM", in "TM
 * meeting", or where the sentence names him besides.
 */
export function isPerson(
  quote: string,
  sentence: Sentence,
  found: Found,
  { cast, isNamedAbove }: People,
): boolean {
  if (!INITIALS.test(quote)) return false
  const letters = quote.replaceAll('.', '')
  const person = [...(cast.child ? [cast.child] : []), ...cast.people].find(
    ({ initials, forms }) => initials.includes(letters) || forms.includes(letters.toLowerCase()),
  )
  if (!person) return false
  if (!found.fullWords) return true
  return isNamedAbove(person, sentence) && !isTerm(sentence.reading, found, person)
}

/** Who is known in a note, and who stood in it in full so far. */
export interface People {
  readonly cast: Cast
  /** To be asked in the order of the note. */
  readonly isNamedAbove: (named: Named, sentence: Sentence) => boolean
}

/** For one note. Looks at each sentence once for each name, however often that is asked for. */
export function followPeople(cast: Cast): People {
  const met = new Set<string>()
  const searched = new Map<string, Sentence>()
  return {
    cast,
    isNamedAbove({ name }, { previous }) {
      if (met.has(name)) return true
      const last = searched.get(name)
      for (let at = previous; at !== undefined && at !== last; at = at.previous) {
        if (at.reading.text.includes(name)) met.add(name)
      }
      if (previous) searched.set(name, previous)
      return met.has(name)
    },
  }
}

function isTerm({ text, words }: Reading, { start, end }: Found, { forms }: Named): boolean {
  if (DETERMINER.test(text.slice(0, start)) || NOUN_FOLLOWS.test(text.slice(end))) return true
  const said = ` ${words.map(({ lower }) => lower.replace(/'s$/, '')).join(' ')} `
  return forms.some((form) => form.length > 2 && said.includes(` ${form} `))
}
