/** What the extension itself says: to readers of the screen, and in one line where nothing came. */
import type { Category } from '../server/contract.ts'

const CATEGORIES: Record<Category, string> = {
  jargon: 'Jargon',
  abbreviation: 'Abbreviation',
  vague: 'Vague',
  opinion: 'Opinion as fact',
  judgemental: 'Judgemental',
  'third-person': 'Not to the child',
  colloquial: 'Chatty',
}

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

export const CORE_MESSAGES = {
  category: (category: Category): string => CATEGORIES[category],
  /** While a rewrite is under way; `characters` have been written. */
  rewriting: (characters: number): string =>
    characters === 0 ? 'Writing…' : `Writing… ${characters} characters so far`,
  rewriteReady: 'The sentence is written. Look at it before you put it in.',
  /** Before the questions. */
  rewriteNeeds: 'This needs something that only you can say:',
  rewriteSame: 'Written to the child, this sentence would stay as it is.',
  /** While the model reads; `found` is how much it has pointed at so far. */
  reading: (found: number): string =>
    found === 0
      ? 'The model is reading the note…'
      : `The model is reading the note… ${found} found so far`,
  readingStopped: 'Stopped. Nothing was added.',
  read: (count: number): string =>
    count === 0 ? 'Read through: nothing more was found.' : `Read through: ${count} more found.`,
  modelOff: 'No model is named here, so rules alone read notes.',
  /** Why something that was asked for did not come. */
  unanswered: {
    offline: 'The service cannot be reached. Your note is as it was; try again in a moment.',
    busy: 'The service is busy. Your note is as it was; try again in a moment.',
    broken: 'The service gave no answer. Your note is as it was; try again in a moment.',
    'too-long': 'This note is too long for the service.',
    refused: 'The service refused this note.',
  },
  flags: (count: number): string => (count === 0 ? 'No flags' : plural(count, 'flag', 'flags')),
  /** Spoken on the way from flag to flag. `keys` opens the card. */
  atFlag: (at: number, of: number, category: Category, quote: string, keys: string): string =>
    `${at} of ${of}, ${CATEGORIES[category].toLowerCase()}: ${quote}. ${keys} for suggestions.`,
  accepted: (count: number): string =>
    count === 1
      ? 'Changed. Undo takes it back.'
      : `Changed in ${count} places. Undo takes them back.`,
  slotsToFill: (count: number): string => `${plural(count, 'gap', 'gaps')} to fill in`,
  dismissed: 'Dismissed.',
  status: {
    idle: '',
    waiting: '',
    checking: 'Checking…',
    checked: 'Checked',
    offline: 'The checker cannot be reached. You can keep writing; it will try again.',
    busy: 'The checker is busy. You can keep writing; it will try again.',
    broken: 'The checker gave no answer. You can keep writing; it will try again.',
    'too-long': 'This note is too long to check. Nothing is lost; a shorter one can be checked.',
    refused: 'The checker refused this note. You can keep writing.',
  },
}

export type CoreMessages = typeof CORE_MESSAGES
