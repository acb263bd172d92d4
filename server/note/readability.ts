/** Flesch-Kincaid grade (Kincaid 1975): reported, never judged; short notes have none. */
import type { Note, Reading } from './note.ts'
import { ReadingMemory } from './reading-memory.ts'

const FEWEST_WORDS = 100

/** The US school grade of a note's prose, to one decimal, or null for under 100 words. */
export function readabilityOf(note: Note): number | null {
  const prose = note.sentences.filter((sentence) => !sentence.isHeading)
  let words = 0
  let syllables = 0
  for (const { reading } of prose) {
    words += reading.words.length
    syllables += syllablesIn(reading)
  }
  if (words < FEWEST_WORDS) return null
  const grade = 0.39 * (words / prose.length) + 11.8 * (syllables / words) - 15.59
  return Math.round(grade * 10) / 10
}

const counted = new ReadingMemory<number>()

function syllablesIn(reading: Reading): number {
  const known = counted.get(reading)
  if (known !== undefined) return known
  let syllables = 0
  for (const { lower } of reading.words) syllables += syllablesOf(lower)
  counted.set(reading, syllables)
  return syllables
}

const SILENT = /(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/
const VOWELS = new Set('aeiouy')

/** Groups of vowels, less a silent ending: within one of the dictionary's for most English words. */
function syllablesOf(word: string): number {
  const end = SILENT.exec(word)?.index ?? word.length
  let groups = 0
  let isVowel = false
  for (let at = 0; at < end; at++) {
    const wasVowel = isVowel
    isVowel = VOWELS.has(word[at] ?? '')
    if (isVowel && !wasVowel) groups++
  }
  return Math.max(1, groups)
}
