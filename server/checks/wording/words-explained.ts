import type { NoteCheck } from '../check.ts'
import { flagsLeft } from '../flagged.ts'

export const wordsExplained: NoteCheck = {
  title: 'No jargon or initials, or they are explained',
  answers: ['003-12', '004-10', '000-07', '000-08'],
  leaves: 'Words and initials that no list has.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'if you have cause to use jargon make sure you explain what you mean clearly and concisely',
    },
    { guide: 'wandsworth', quote: 'Avoid jargon and vague language' },
    {
      guide: 'liquidlogic',
      quote: 'Easy to read and in plain English, with any abbreviations explained',
    },
  ],
  check: ({ flags }) => [
    flagsLeft(flags, ['jargon', 'abbreviation'], {
      none: 'No jargon or initials are left unexplained.',
      left: 'Not explained',
    }),
  ],
  examples: {
    meets: [
      { text: 'You showed me your new room, and we made a plan for Saturday.' },
      {
        text: 'We held a strategy meeting (a meeting where police and social workers decide what to do next).',
      },
    ],
    misses: [
      { text: 'The IRO will chair the next meeting.' },
      { text: 'We talked about the placement and about respite.' },
    ],
  },
}
