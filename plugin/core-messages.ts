/** What the extension itself says: the names of categories, and a line where it asks or nothing came. */
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

export const CORE_MESSAGES = {
  category: (category: Category): string => CATEGORIES[category],
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
    'too-long':
      'This note is too long: it may have 100,000 characters. Your note is as it was; send it in parts.',
    refused: 'The service refused this note.',
  },
}

export type CoreMessages = typeof CORE_MESSAGES
