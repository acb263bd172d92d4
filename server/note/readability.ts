/** Flesch-Kincaid grade (Kincaid 1975): reported, never judged; short notes have none. */
import type { Note } from './note.ts'

const FEWEST_WORDS = 100

/** The US school grade of a note's prose, to one decimal, or null for under 100 words. */
export function readabilityOf(note: Note): number | null {
  const prose = note.sentences.filter((sentence) => !sentence.isHeading)
  let words = 0
  let syllables = 0
  for (const { reading } of prose) {
    words += reading.words.length
    for (const word of reading.words) syllables += syllablesOf(word.lower)
  }
  if (words < FEWEST_WORDS) return null
  const grade = 0.39 * (words / prose.length) + 11.8 * (syllables / words) - 15.59
  return Math.round(grade * 10) / 10
}

/** Groups of vowels, less a silent ending: within one of the dictionary's for most English words. */
function syllablesOf(word: string): number {
  const groups = word.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 0)
}
