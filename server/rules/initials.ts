/** Finds words in capitals that look like initials, and the initials of whoever is named in full. */
import type { Reading } from '../note/note.ts'
import { isShouted } from '../note/shouting.ts'
import type { Span } from '../note/span.ts'
import type { Word } from '../note/words.ts'
import { loadWordList } from './word-list.ts'

/** Initials in a sentence, without "'s"; `letters` without a plural's "s", dots, slashes and digits. */
export interface Initials extends Span {
  readonly letters: string
}

const EVERYDAY = new Set(loadWordList('everyday-initials').phrases)
const CAPITALISED = new Set(
  loadWordList('words-in-capitals').phrases.flatMap((line) => line.split(' ')),
)
const SHAPE = /^(?:[A-Z][&./-]?\d?){2,6}s?$/
const ROMAN = /^[IVX]+$/
/** A postcode's first half, a car's plate, a reference, a room: "NE15", "AB12", "KX070311". */
const CODE = /^[A-Z]{1,2}\d|\d{2}/
const BEFORE_PLATE_END = /^[A-Z]{2}\d{2}$|^[A-Z]\d{1,3}$/

const found = new WeakMap<Reading, readonly Initials[]>()

/** The words of a sentence that look like initials and are neither everyday ones nor emphasised words. */
export function findInitials(reading: Reading): readonly Initials[] {
  const known = found.get(reading)
  if (known) return known
  const initials: Initials[] = []
  for (const [at, word] of reading.words.entries()) {
    if (!startsInCapitals(word.text)) continue
    const bare = word.text.replace(/['’]s$/, '')
    if (!SHAPE.test(bare) || CODE.test(bare) || ROMAN.test(bare)) continue
    const letters = bare.replace(/[^A-Z]/g, '')
    if (letters.length < 2 || letters.length > 6 || isEveryday(bare, letters)) continue
    if (isEmphasised(letters, reading.words[at - 1])) continue
    initials.push({ start: word.start, end: word.start + bare.length, letters })
  }
  const answer = initials.length > 0 && isShouted(reading) ? [] : initials
  found.set(reading, answer)
  return answer
}

/** Two capitals, or a capital and a mark: a cheap look before the patterns. */
function startsInCapitals(text: string): boolean {
  const first = text.charCodeAt(0)
  const second = text.charCodeAt(1)
  return first >= 65 && first <= 90 && second < 91
}

const isEveryday = (bare: string, letters: string): boolean =>
  EVERYDAY.has(bare.replace(/s$/, '')) || EVERYDAY.has(letters) || /^(.)\1+$/.test(letters)

/** "He did NOT go", "URGENT", "Sarah HUGHES", "AB12 CDE". */
function isEmphasised(letters: string, previous: Word | undefined): boolean {
  if (CAPITALISED.has(letters.toLowerCase())) return true
  if (letters.length >= 5 && canBeSpoken(letters)) return true
  if (previous === undefined) return false
  if (letters.length === 3 && BEFORE_PLATE_END.test(previous.text)) return true
  return letters.length >= 4 && /[AEIOUY]/.test(letters) && /^\p{Lu}\p{Ll}/u.test(previous.text)
}

/** Vowels, and no run of consonants that English words do not have. */
const canBeSpoken = (letters: string): boolean =>
  /[AEIOU]/.test(letters) &&
  !/[^AEIOUY]{4}|[^AEIOUY]{2}[^AEIOUYRLHSTW]|^[^AEIOUY]{2}[^AEIOUYRLHW]/.test(letters)

const named = new WeakMap<Reading, readonly string[]>()
const NAME = /\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{L}'’]*\p{Ll}[\p{L}'’]*){1,4}/gu

/** The initials of every run of capitalised words: "Holly Bank School" gives HB, HBS and BS. */
export function namesOf(reading: Reading): readonly string[] {
  const known = named.get(reading)
  if (known) return known
  const names = [...reading.text.matchAll(NAME)].flatMap(([name]) => {
    const letters = name.split(/[ -]/).map((part) => part[0] ?? '')
    return letters.flatMap((_, from) =>
      letters.slice(from + 1).map((_, more) => letters.slice(from, from + more + 2).join('')),
    )
  })
  named.set(reading, names)
  return names
}
