/** The report of an audit as tables, for pages and for workbooks alike. */
import type { BatchFigures } from '../contract.ts'
import type { AuditReport } from './audit-report.ts'

export type Cell = string | number | null

export interface Table {
  readonly title: string
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[]
}

const FIGURES = ['Notes', 'Words', 'Flags', 'Flags per 1,000 words', 'Notes without flags']
const figuresOf = (figures: BatchFigures): Cell[] => [
  figures.notes,
  figures.words,
  figures.flags,
  figures.flagsPer1000Words,
  figures.notesWithoutFlags,
]
const FOUND = ['Flags', 'Flags per 1,000 words', 'Notes with it']
const foundOf = (found: {
  flags: number
  flagsPer1000Words: number | null
  notesWithIt: number
}): Cell[] => [found.flags, found.flagsPer1000Words, found.notesWithIt]

const GROUPS =
  'Groups of fewer than 5 notes are joined, or left out where they are fewer even together: no figure is about one worker.'

export function tablesOf({ figures, unread, words }: AuditReport): Table[] {
  return [
    {
      title: 'All notes',
      caption: 'Every note that was checked.',
      columns: ['', ...FIGURES],
      rows: [['All notes', ...figuresOf(figures.total)]],
    },
    {
      title: 'By category',
      caption: 'What kind of words were flagged, the most flagged first.',
      columns: ['Category', ...FOUND],
      rows: figures.byCategory.map((one) => [one.category, ...foundOf(one)]),
    },
    {
      title: 'By rule',
      caption: 'Each rule and term that flagged something, the most flagged first.',
      columns: ['Rule', 'Category', ...FOUND],
      rows: figures.byRule.map((one) => [one.rule, one.category, ...foundOf(one)]),
    },
    {
      title: 'By team',
      caption: GROUPS,
      columns: ['Team', ...FIGURES],
      rows: figures.byTeam.map((one) => [one.team, ...figuresOf(one)]),
    },
    {
      title: 'By month',
      caption: GROUPS,
      columns: ['Month', ...FIGURES],
      rows: figures.byMonth.map((one) => [one.month, ...figuresOf(one)]),
    },
    {
      title: 'Not checked',
      caption: 'Files and rows that are in no figure.',
      columns: ['File or row', 'Why'],
      rows: unread.map(({ place, why }) => [place, why]),
    },
    ...(words ? [wordsTable(words)] : []),
  ]
}

const wordsTable = (words: NonNullable<AuditReport['words']>): Table => ({
  title: 'Words',
  caption:
    'What was flagged, in its sentence. This holds words of notes: keep it as you keep them.',
  columns: ['File or row', 'Rule', 'Words', 'Sentence', 'What to look at'],
  rows: words.flatMap(({ place, flagged }) =>
    flagged.map(({ rule, words: quote, sentence, message }) => [
      place,
      rule,
      quote,
      sentence,
      message,
    ]),
  ),
})
