/** Makes the verb of "he", "she" or a name agree with "you": is -> are, goes -> go. */
import { isVerbLike } from '../note/clues.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
  isnt: 'arent',
  wasnt: 'werent',
  hasnt: 'havent',
  doesnt: 'dont',
  goes: 'go',
  focuses: 'focus',
}

const LOSES_ES = /(?:ss|sh|ch|x|zz|o)es$/
const SHORT_IE = new Set(['dies', 'lies', 'ties', 'vies', 'unties', 'belies'])

/** "are" for "is", "go" for "goes": the form that goes with "you". The word must be a finite verb. */
export function withYou(verb: string): string {
  const lower = verb.toLowerCase().replaceAll('’', "'")
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined
  if (irregular) return verb.includes('’') ? irregular.replace("'", '’') : irregular
  if (SHORT_IE.has(lower)) return verb.slice(0, -1)
  if (/[^aeiou]ies$/.test(lower)) return `${verb.slice(0, -3)}y`
  if (lower === 'aches') return verb.slice(0, -1)
  if (LOSES_ES.test(lower) && !/(?:shoes|toes)$/.test(lower)) return verb.slice(0, -2)
  return verb.slice(0, -1)
}

/** Whether the word is a form of be, have or do that agrees with its subject. */
export const isAuxiliary = (lower: string): boolean => Object.hasOwn(IRREGULAR, lower)

const MODALS = new Set('can cannot cant could may might must shall should will would'.split(' '))

/** Whether a finite verb goes with "he" and not with "you". */
export const isSingular = (lower: string): boolean =>
  isAuxiliary(lower) || (lower.endsWith('s') && !MODALS.has(lower) && isVerbLike(lower))
