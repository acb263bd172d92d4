/** Whether a sentence that passes something on names whoever said, wrote or saw it. */
import type { Mention, SentenceMentions } from '../note/mention.ts'
import type { Reading, Sentence } from '../note/note.ts'
import type { Cue, Cues } from './cues.ts'

/** Reads a sentence's mentions. */
export type MentionsOf = (reading: Reading) => SentenceMentions

/** "It was reported by school that", "Information was received yesterday from the hospital". */
const SOURCE_FOLLOWS =
  /^(?:[^\w.;]+(?!that\b)\w+){0,4}?[^\w.;]+(?:by|from|via|through)\s+(?!then\b|now\b|\d)/i
/** "It was stated in the police report that". */
const IN_WRITING =
  /^ in (?:the|an?|my|your|his|her|their|this)(?: \w+)? (?:report|letter|referral|e-?mail|minutes|records?|log|statement|notes?|assessment|form|chronology|text|message|diary)\b/i
const SUPPOSED = /\b(?:if|whether|unless|when|where|what|who|how)\W*$/i
const BE = new Set(['am', 'is', 'are', 'was', 'were', 'been', 'being', "wasn't", "weren't"])

/** Nobody can tell who does what in a sentence of so many words, and reading it would take long. */
const ENDLESS = 150
export const isEndless = ({ reading }: Sentence): boolean => reading.words.length > ENDLESS

/** The sentence before in the same block: what this one goes on from. */
export const above = ({ previous, block }: Sentence): Sentence | undefined =>
  previous?.block === block && !previous.isHeading ? previous : undefined

/** The sentence after in the same block. */
const below = ({ next, block }: Sentence): Sentence | undefined =>
  next?.block === block ? next : undefined

/** "Mum said", not "Mum was told". */
export function isTeller({ tells, to, isInSpeech }: Mention, { words }: Reading): boolean {
  if (!tells || isInSpeech) return false
  const at = /^ha[sd]$/.test(words[to]?.lower ?? '') ? to + 1 : to
  return !BE.has(words[at]?.lower ?? '') || (words[at + 1]?.lower.endsWith('ing') ?? false)
}

/** The hearsay of a note that nobody is named for, in order. */
export function findUnsourced(cues: Cues, mentionsOf: MentionsOf): Cue[] {
  const sourced = new Set(
    cues('names-source')
      .filter(({ isInSpeech }) => !isInSpeech)
      .map(({ sentence }) => sentence),
  )
  const names = (sentence: Sentence | undefined): boolean =>
    sentence !== undefined &&
    (sourced.has(sentence) ||
      mentionsOf(sentence.reading).mentions.some(
        (one) => isTeller(one, sentence.reading) || one.isInLabel || one.part === 'met',
      ))
  return cues('hearsay').filter((cue) => {
    const { sentence, isInSpeech, start, end } = cue
    const { text } = sentence.reading
    if (isInSpeech || sentence.isHeading || isEndless(sentence) || text.endsWith('?')) return false
    const rest = text.slice(end)
    if (SOURCE_FOLLOWS.test(rest) || IN_WRITING.test(rest)) return false
    if (SUPPOSED.test(text.slice(0, start))) return false
    const after = below(sentence)
    return !(names(sentence) || names(above(sentence)) || (after && sourced.has(after)))
  })
}
