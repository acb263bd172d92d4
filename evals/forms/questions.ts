/** What a person is asked about a rewrite: nine questions from 1 to 5, and three faults to tick. */

export interface Question {
  /** The heading of its column. */
  readonly column: string
  readonly asks: string
  /** What 1 and 5 mean. */
  readonly one: string
  readonly five: string
}

/** After PDSQI-9, a form for summaries of health records: here for passages written to a child. */
export const QUESTIONS: readonly Question[] = [
  {
    column: 'accurate',
    asks: 'Is everything that it says in the passage?',
    one: 'it says something that is wrong or not there',
    five: 'all of it is in the passage',
  },
  {
    column: 'complete',
    asks: 'Is everything that matters still there?',
    one: 'something important is missing',
    five: 'nothing is missing',
  },
  {
    column: 'child at the centre',
    asks: 'Is it about this child, and written to them?',
    one: 'the child hardly appears',
    five: 'the child is who it is about and to',
  },
  {
    column: 'child’s voice',
    asks: 'Are the child’s own words and views as they were?',
    one: 'lost or changed',
    five: 'word for word, or the passage has none',
  },
  {
    column: 'plain',
    asks: 'Would a twelve-year-old understand it?',
    one: 'hardly any of it',
    five: 'all of it',
  },
  {
    column: 'fair',
    asks: 'Is it free of blame and stigma?',
    one: 'it blames or brands somebody',
    five: 'nobody is blamed or branded',
  },
  {
    column: 'fact apart from opinion',
    asks: 'Can you tell what was seen and said from what somebody thinks?',
    one: 'a view reads as a fact',
    five: 'each view has its owner',
  },
  {
    column: 'right length',
    asks: 'Is it as long as it has to be?',
    one: 'far too long or too short',
    five: 'just right',
  },
  {
    column: 'would you file it',
    asks: 'Would you put it on the record as it stands?',
    one: 'no',
    five: 'yes',
  },
]

/** Each makes a rewrite a bad one. */
export const TICKS = [
  { column: 'invented', asks: 'It says something that the passage does not say.' },
  { column: 'lost', asks: 'Something that matters was left out.' },
  { column: 'softened', asks: 'Harm, risk or certainty reads milder than in the passage.' },
] as const
export type Tick = (typeof TICKS)[number]['column']

export const RATING_COLUMNS: readonly string[] = [
  ...['id', 'passage', 'rewrite'],
  ...QUESTIONS.map(({ column }) => column),
  ...TICKS.map(({ column }) => column),
  'remarks',
]

/** Of a form that asks which of two rewrites is easier to understand. */
export const PREFERENCE_COLUMNS: readonly string[] = [
  ...['id', 'passage', 'first', 'second', 'easier', 'remarks'],
]
export const EASIER = ['first', 'second', 'same'] as const
export type Easier = (typeof EASIER)[number]
