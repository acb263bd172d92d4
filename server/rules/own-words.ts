/** Whether what was found is the note's own words. */
import { isInSpeech, type Reading, type Sentence } from '../note/note.ts'
import type { Found } from './rule.ts'

/** Not quoted, not a form label. A flag on the whole sentence may hold quoted words. */
export const isOwnWords = (sentence: Sentence, found: Found): boolean =>
  found.category === 'third-person' ||
  (!isInSpeech(sentence.reading, found) &&
    !isInLabel(sentence.reading, found) &&
    !isInAddress(sentence.reading.text, found))

/** "info@holly-bank.example", "www.holly-bank.example/info": no words of a sentence. */
const isInAddress = (text: string, { start, end }: Found): boolean =>
  /^[^\s@]*@[^\s@]*\.\S|^\.(?:ac|co|com|gov|net|nhs|org|sch|uk)\b/i.test(
    text.slice(end, end + 80),
  ) ||
  /\w@|\/\/|www\./i.test(
    text
      .slice(Math.max(0, start - 80), start)
      .split(/\s/)
      .at(-1) ?? '',
  )

/** "Reason for contact: …"; but letters that open a line ("CAMHS: no date yet") are no form's. */
const isInLabel = ({ text, label }: Reading, { start, category }: Found): boolean =>
  start < label.end && (category !== 'abbreviation' || FORM_FIELD.test(text))
const FORM_FIELD = /^(?:dob|tel|ref|info|dept|obs|appt|msg)\b/i
