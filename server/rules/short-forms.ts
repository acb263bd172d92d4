/** Knows words cut short that no list can hold: "4yo", "32/40", "h/w", "wth". */
import type { Suggestion } from '../contract.ts'
import type { Word } from '../note/words.ts'
import { loadWordList } from './word-list.ts'

const KEPT = new Set(loadWordList('words-without-vowels').phrases)
const SLASHED = /^(?:[a-z]{1,2}\/[a-z]{1,2}|[A-Z]\/[A-Z]{1,2})s?$/
const NO_VOWEL = /^[b-df-hj-np-tv-xz]{3,}$/
/** "s'one", "p'ment", but neither "he's" nor "o'clock". */
const SQUEEZED = /^(?!(?:o|d|l|ma|y|ne|e)')[a-z]{1,4}'(?!(?:ll|re|ve|em|all)$)[a-z]{2,7}$/
const COUNTED = /^(\d{1,2})(wks?|mths?|yrs?|yo|y\/o)$/
const UNITS: Readonly<Record<string, string>> = { w: 'week', m: 'month', y: 'year' }
const WEEKS = /^(\d{1,2})(?:\+\d)?\/40$/

/** A cheap look before the patterns: a digit first, a slash, or no vowel among the first three. */
export const mayBeShort = ({ lower }: Word): boolean =>
  lower.charCodeAt(0) < 58 ||
  lower[1] === '/' ||
  lower[2] === '/' ||
  lower.includes("'") ||
  !(isVowel(lower, 0) || isVowel(lower, 1) || isVowel(lower, 2))

const isVowel = (word: string, at: number): boolean => 'aeiou'.includes(word[at] ?? ' ')

/** What to write in place of a shortened word; nothing where the word is whole. */
export function suggestWhole(word: string): Suggestion | undefined {
  if (word === 'w') return { kind: 'replace', text: 'with' }
  if (/^\d/.test(word)) return suggestCounted(word)
  if (![SLASHED, NO_VOWEL, SQUEEZED].some((pattern) => pattern.test(word))) return undefined
  if (KEPT.has(word.toLowerCase()) || /^(.)\1+$/.test(word)) return undefined
  return {
    kind: 'ask',
    question: `What is “${word}” in whole words?`,
    template: '[in whole words]',
  }
}

function suggestCounted(word: string): Suggestion | undefined {
  const [, count = '', unit = ''] = COUNTED.exec(word) ?? []
  if (unit) {
    const whole = `${count} ${UNITS[unit[0] ?? '']}${count === '1' ? '' : 's'}`
    return { kind: 'replace', text: /^y\/?o$/.test(unit) ? `${whole} old` : whole }
  }
  const [, weeks] = WEEKS.exec(word) ?? []
  return weeks ? { kind: 'explain', text: `${weeks} of the 40 weeks of a pregnancy` } : undefined
}
