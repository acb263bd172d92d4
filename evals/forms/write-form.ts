/** Forms for people, as workbooks: blind to who wrote what, and in an order of their own. */
import { hashOf } from '../record/identity.ts'
import type { Table } from '../sheets/write-tables.ts'
import { PREFERENCE_COLUMNS, QUESTIONS, RATING_COLUMNS, TICKS } from './questions.ts'

export interface Rateable {
  readonly id: string
  readonly source: string
  readonly rewrite: string
}

export interface Comparable {
  readonly id: string
  readonly source: string
  readonly a: string
  readonly b: string
}

/** Neither by id nor by run: what comes early is judged as what comes late. */
const shuffled = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((x, y) => (hashOf(x.id) < hashOf(y.id) ? -1 : 1))

/** The sheet that says of which set the form is; who rates adds their name. */
const about = (set: string, lines: readonly (readonly [string, string])[]): Table => ({
  sheet: 'about',
  rows: [
    ['what', 'is'],
    ['set', set],
    ['your name', ''],
    ...lines.map(([name, text]) => [name, text]),
  ],
})

export const ratingForm = (set: string, rewrites: readonly Rateable[]): Table[] => [
  {
    sheet: 'ratings',
    rows: [
      RATING_COLUMNS,
      ...shuffled(rewrites).map(({ id, source, rewrite }) => [
        ...[id, source, rewrite],
        ...RATING_COLUMNS.slice(3).map(() => ''),
      ]),
    ],
  },
  about(set, [
    [
      'how',
      'Give each question 1 to 5, or leave it empty where it does not apply. Write x to tick.',
    ],
    ...QUESTIONS.map(
      ({ column, asks, one, five }) => [column, `${asks} 1: ${one}. 5: ${five}.`] as const,
    ),
    ...TICKS.map(({ column, asks }) => [column, `x: ${asks}`] as const),
  ]),
]

/** Which of the two stands first is settled by the case, so that no run is always the first. */
export const preferenceForm = (set: string, pairs: readonly Comparable[]): Table[] => [
  {
    sheet: 'preferences',
    rows: [
      PREFERENCE_COLUMNS,
      ...shuffled(pairs).map(({ id, source, a, b }) => {
        const isTurned = Number.parseInt(hashOf(['first', id]).slice(0, 2), 16) % 2 === 1
        return [id, source, ...(isTurned ? [b, a] : [a, b]), '', '']
      }),
    ],
  },
  about(set, [
    ['how', 'Which of the two would a twelve-year-old understand more easily?'],
    ['easier', 'first, second or same. Leave it empty where you cannot tell.'],
  ]),
]
