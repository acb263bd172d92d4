/** Why a file cannot be read as a note, in words of somebody who has just dropped it on the page. */

const DETAILS = {
  'too-large': 'The file is larger than 10 MB. Take pictures out, or paste the words instead.',
  'not-word': 'This is not a Word file (.docx). Save it as “Word document” and try again.',
  'old-word':
    'This is a file of an older Word (.doc). Open it in Word and save it as “Word document (.docx)”.',
  encrypted: 'The file is protected by a password. Save it without one and try again.',
  macros: 'The file holds macros (.docm). Save it as “Word document (.docx)” and try again.',
  bomb: 'The file unpacks to far more than a note could be, so it was not opened.',
  broken: 'The file is damaged. Open it in Word, save it again and try once more.',
  empty: 'There are no words in this file.',
} as const

export type WordFault = keyof typeof DETAILS

/** Nothing of the file is kept, and nothing that was there before is lost. */
export class WordFileError extends Error {
  override readonly name = 'WordFileError'
  readonly code: WordFault
  constructor(code: WordFault) {
    super(DETAILS[code])
    this.code = code
  }
}
