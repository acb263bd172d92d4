/** Every word that the extension shows or speaks. A host may replace any of them. */
import type { Category, Guide } from '../server/contract.ts'
import { CORE_MESSAGES } from './core-messages.ts'
import type { PlacedSuggestion } from './state/placed-flag.ts'

const GUIDES: Record<Guide, string> = {
  liquidlogic: 'Liquidlogic authority’s guide',
  'case-notes': 'Case notes guide',
  kent: 'Kent’s guide',
  newcastle: 'Newcastle’s guide',
  wandsworth: 'Wandsworth’s guide',
}

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

export const MESSAGES = {
  ...CORE_MESSAGES,
  /** While a rewrite is under way; `characters` have been written. */
  rewriting: (characters: number): string =>
    characters === 0 ? 'Writing…' : `Writing… ${characters} characters so far`,
  rewriteReady: 'The sentence is written. Look at it before you put it in.',
  /** Before the questions. */
  rewriteNeeds: 'This needs something that only you can say:',
  rewriteSame: 'Written to the child, this sentence would stay as it is.',
  flags: (count: number): string => (count === 0 ? 'No flags' : plural(count, 'flag', 'flags')),
  /** Spoken on the way from flag to flag. `keys` opens the card. */
  atFlag: (at: number, of: number, category: Category, quote: string, keys: string): string =>
    `${at} of ${of}, ${CORE_MESSAGES.category(category).toLowerCase()}: ${quote}. ${keys} for suggestions.`,
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
    'too-long':
      'This note is too long to check: it may have 100,000 characters, about 17,000 words. Nothing is lost and you can keep writing; check it in parts.',
    refused: 'The checker refused this note. You can keep writing.',
  },
  guide: (guide: Guide): string => GUIDES[guide],
  /** The name of the button that accepts a suggestion. */
  accept(suggestion: PlacedSuggestion): string {
    switch (suggestion.kind) {
      case 'replace':
        return `Replace with “${suggestion.text}”`
      case 'remove':
        return 'Take these words out'
      case 'explain':
        return `Explain: add “(${suggestion.text})”`
      case 'rewrite':
        return `Rewrite as “${suggestion.text}”`
      case 'ask':
        return suggestion.template === undefined
          ? 'Answer in the note'
          : `Put in “${suggestion.template}” to fill in`
    }
  },
  /** Opens the list of what would be replaced. */
  replaceAll: (count: number): string => `Replace all ${count}: look at each first`,
  previewWhy: 'Untick what should stay as it is.',
  replaceChosen: (count: number): string => (count === 1 ? 'Replace 1' : `Replace these ${count}`),
  back: 'Back',
  rewrite: 'Write this sentence to the child',
  stop: 'Stop',
  /** Why a rewrite is shown; `kept` are words that stand in it as before. */
  rewriteHolds: (kept: readonly string[]): string =>
    ['Shown because nothing was lost or added.', kept.length > 0 && `Kept: ${kept.join(' · ')}`]
      .filter(Boolean)
      .join(' '),
  /** Spoken before words that a change takes out or puts in. */
  goes: 'taken out:',
  comes: 'put in:',
  putIn: 'Put this in the note',
  putAway: 'Not this',
  foundByModel: 'found by the model',
  readThrough: 'Read it through',
  readThroughWhy: 'Write something first; then the model can read it through.',
  card: 'About the flagged words',
  why: 'Why it matters',
  sources: 'Where this comes from',
  ours: 'Fairhand’s own reason',
  aboutRule: 'This rule, with examples (opens in a new tab)',
  previous: 'Previous flag',
  next: 'Next flag',
  close: 'Close',
  dismiss: 'Dismiss',
  dismissAll: (count: number): string => `Dismiss all ${count}`,
  readOnly: 'This note cannot be changed here.',
  position: (at: number, of: number): string => `${at} of ${of}`,
  panel: 'Flags',
  noFlags: 'Nothing is flagged.',
  filters: 'Which flags are shown',
  order: 'Order of the list',
  inOrder: 'In order',
  byKind: 'By kind',
  dismissedCount: (count: number): string => `${count} dismissed`,
  restore: 'Show again',
  restoreWords: (quote: string): string => `Show again “${quote}”`,
  open: 'Suggestions',
  more: 'More suggestions',
  openFor: (name: string, quote: string): string => `${name} for “${quote}”`,
  dismissWords: (quote: string): string => `Dismiss “${quote}”`,
  /** The head of what the guide asks of the whole note. */
  checks: 'The note as a whole',
  checkStatus: {
    missing: 'Not yet',
    ask: 'Please look',
    met: 'Yes',
    'not-applicable': 'Does not apply',
  },
  /** How many of the things that the guide asks for are there. */
  checksMet: (met: number, asked: number): string =>
    `${met} of ${asked} ${asked === 1 ? 'thing' : 'things'} that the guide asks for ${met === 1 ? 'is' : 'are'} there.`,
  readingAge: (age: number): string => `Reading age: about ${age}.`,
  moreChecks: (count: number): string => `${count} more to look at`,
  metChecks: (count: number): string => `${count} met`,
  fillIn: 'Fill it in',
}

export type Messages = typeof MESSAGES
