import type { NoteCheck } from '../check.ts'
import { flagsLeft } from '../flagged.ts'

export const noBlamingWords: NoteCheck = {
  title: 'No word blames or brands anybody',
  answers: ['002-11', '000-13', '003-09'],
  leaves: 'Whether the note as a whole is fair to everybody in it.',
  sources: [
    {
      guide: 'kent',
      quote: 'Use appropriate language that is non-judgemental and unambiguous.',
    },
    { guide: 'liquidlogic', quote: 'ensure records are accurate and none judgmental' },
    { guide: 'newcastle', quote: 'avoids any possible value judgements' },
  ],
  check: ({ flags }) => [
    flagsLeft(flags, ['judgemental'], {
      none: 'No blaming or branding words found.',
      left: 'Look again at',
    }),
  ],
  examples: {
    meets: [
      { text: 'Jordan walked out of the lesson twice and came back each time.' },
      { text: 'Lisa did not come to the meeting. She rang at noon to say that her bus was late.' },
    ],
    misses: [
      { text: 'Jordan is manipulative.' },
      { text: 'Lisa is hard to engage and failed to attend the meeting.' },
    ],
  },
}
