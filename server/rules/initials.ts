/** Finds words in capitals that look like initials, and the initials of whoever is named in full. */
import type { BlockReading, Reading } from '../note/note.ts'
import { BlockMemory, ReadingMemory } from '../note/reading-memory.ts'
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
/** "KX/2024/118", "7-KX" */
const BESIDE_CODE = /^\d[/-]|[/-]\d$/
const LONGEST_NAME = 5
const BEFORE_PLATE_END = /^[A-Z]{2}\d{2}$|^[A-Z]\d{1,3}$/

const found = new ReadingMemory<readonly Initials[]>()

/** The words of a sentence that look like initials and are neither everyday ones nor emphasised words. */
function findInitials(reading: Reading): readonly Initials[] {
  const known = found.get(reading)
  if (known) return known
  const initials: Initials[] = []
  let at = -1
  for (const word of reading.words) {
    at++
    if (!startsInCapitals(word.text)) continue
    const bare = word.text.replace(/['’]s$/, '')
    if (!SHAPE.test(bare) || CODE.test(bare) || ROMAN.test(bare)) continue
    const letters = bare.replace(/[^A-Z]/g, '')
    if (letters.length < 2 || letters.length > 6 || isEveryday(bare, letters)) continue
    if (BESIDE_CODE.test(reading.text.slice(Math.max(0, word.start - 2), word.end + 2))) continue
    if (isEmphasised(letters, reading.words[at - 1])) continue
    initials.push({ start: word.start, end: word.start + bare.length, letters })
  }
  const answer = initials.length > 0 && isShouted(reading) ? [] : initials
  found.set(reading, answer)
  return answer
}

const ofBlocks = new BlockMemory<readonly { readonly at: number; readonly initials: Initials }[]>()

/** The same for all sentences of a block, each with the place of its sentence in the block. */
export const findBlockInitials = (block: BlockReading) =>
  ofBlocks.recall(block, ({ sentences }: BlockReading) =>
    sentences.flatMap(({ reading }, at) =>
      findInitials(reading).map((initials) => ({ at, initials })),
    ),
  )

/** Two capitals, or a capital and a mark: a cheap look before the patterns. */
function startsInCapitals(text: string): boolean {
  const first = text.charCodeAt(0)
  const second = text.charCodeAt(1)
  return first >= 65 && first <= 90 && second < 91
}

const isEveryday = (bare: string, letters: string): boolean =>
  EVERYDAY.has(bare.replace(/s$/, '')) || EVERYDAY.has(letters) || /^([AEHMOXZ])\1+$/.test(letters)

/** "He did NOT go", "URGENT", "Sarah HUGHES", "AB12 CDE". */
function isEmphasised(letters: string, previous: Word | undefined): boolean {
  if (CAPITALISED.has(letters.toLowerCase())) return true
  if (letters.length >= 5 && canBeSpoken(letters)) return true
  if (previous === undefined) return false
  if (letters.length === 3 && BEFORE_PLATE_END.test(previous.text)) return true
  return letters.length >= 4 && /[AEIOUY]/.test(letters) && /^\p{Lu}\p{Ll}/u.test(previous.text)
}

/** Vowels, and consonants together only as English words have them. */
const canBeSpoken = (letters: string): boolean =>
  /[AEIOU]/.test(letters) &&
  !/[^AEIOUY]{4}|[^AEIOUY]{2}[^AEIOUYRLHSTW]/.test(letters) &&
  /^(?:[AEIOUY]|.[AEIOUY]|S[CKLMNPQTW]|[BCDFGKPT]R|[BCFGPS]L|[CGPSTWR]H|[DST]W|KN|GN|WR|PS|QU)/.test(
    letters,
  )

const named = new ReadingMemory<readonly string[]>()

/** The initials of every run of capitalised words: "Holly Bank School" gives HB, HBS and BS. */
export function namesOf(reading: Reading): readonly string[] {
  const known = named.get(reading)
  if (known) return known
  const names: string[] = []
  let run: string[] = []
  let end = -1
  for (const word of reading.words) {
    if (!isCapitalised(word.text)) {
      run = []
      continue
    }
    if (word.start !== end + 1 || reading.text[end] !== ' ') run = []
    end = word.end
    run.push(...word.text.split('-').map((part) => (part[0] ?? '').toUpperCase()))
    for (let from = Math.max(0, run.length - LONGEST_NAME); from < run.length - 1; from++) {
      names.push(run.slice(from).join(''))
    }
  }
  named.set(reading, names)
  return names
}

/** A capital, then a small letter or an apostrophe ("O'Neill"). */
const isCapitalised = (text: string): boolean => {
  const first = text.charCodeAt(0)
  if (first < 65 || (first > 90 && first < 192)) return false
  const second = text.charCodeAt(1)
  return second > 90 || second === 39
}
