import type { NoteCheck } from '../check.ts'
import { flagsLeft } from '../flagged.ts'

export const noChattyWords: NoteCheck = {
  title: 'No slang or chatty words, except in speech',
  answers: ['003-20'],
  leaves: 'Slang that no list has.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'casual recording styles – for example using colloquial terms',
    },
  ],
  check: ({ flags }) => [
    flagsLeft(flags, ['colloquial'], {
      none: 'No slang or chatty words found.',
      left: 'Chatty',
    }),
  ],
  examples: {
    meets: [
      { text: 'Jordan shouted at his brother and slammed the door.' },
      { text: 'Jordan said “it kicked off big time at school”.' },
    ],
    misses: [
      { text: 'Jordan kicked off after tea.' },
      { text: 'There were loads of bags in the hall, which was a bit of a nightmare.' },
    ],
  },
}
