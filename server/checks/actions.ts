/** The actions of a note, and whether each says who does it and by when. */
import type { Sentence } from '../note/note.ts'
import { readReferents } from '../note/referents.ts'
import type { CheckFacts } from './check.ts'
import { findSection } from './sections.ts'
import { remember } from './words.ts'

export interface Action {
  readonly sentence: Sentence
  readonly hasOwner: boolean
  readonly hasDate: boolean
}

const WRITER = /\b(?:I|we|me|us|you|SW|everybody|everyone|all)\b/
const DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|straight away|immediately|weekly|fortnightly|monthly|daily|every (?:day|week|month|fortnight)|(?:this|next|the end of the|by the|before the|at the) (?:day|week|weekend|fortnight|month|term|half.?term|visit|review|meeting|core group|conference)|(?:with)?in (?:\d+|one|two|three|four|five|six|seven|ten|a) (?:hours?|working|days?|weeks?|months?)|before (?:christmas|easter|school)|completed|done)\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\b(?:by|in|early|late|mid) may\b|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b/i
const NONE = /^(?:no (?:further )?actions?|none|nothing)\b/i

const saysWhen = remember(({ text }) => DATE.test(text))
const namesWriter = remember(({ text }) => WRITER.test(text))
const isNone = remember(({ text, label }) => NONE.test(text.slice(label.end)))
const WILL = /\b(?:will|to be|is to|are to|agreed to|going to)\b/i
const promises = remember(({ text }) => WILL.test(text))

/** The sentences of the section for actions; without such a section, what somebody will do. */
export function readActions(facts: CheckFacts): readonly Action[] {
  const section = findSection(facts.sections, 'actions')
  const sentences =
    section ?? facts.note.sentences.filter((one) => !one.isHeading && isPromise(one))
  const { bySentence } = readReferents(facts.note, facts.cast)
  return sentences
    .filter(({ reading }) => reading.words.length > 1 && !isNone(reading))
    .map((sentence) => ({
      sentence,
      hasOwner: namesWriter(sentence.reading) || (bySentence[sentence.index]?.length ?? 0) > 0,
      hasDate: saysWhen(sentence.reading),
    }))
}

/** "I will ring your school": said by the writer, not quoted. */
const isPromise = ({ reading }: Sentence): boolean =>
  reading.speech.length === 0 && promises(reading)
