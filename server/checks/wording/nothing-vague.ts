import type { NoteCheck } from '../check.ts'
import { flagsLeft } from '../flagged.ts'

export const nothingVague: NoteCheck = {
  title: 'It says what happened, how much and when',
  answers: ['003-08', '003-09', '003-10', '002-11', '004-10'],
  leaves: 'Whether what is described is what happened.',
  sources: [
    { guide: 'newcastle', quote: 'state accurately what is happening, or what you believe' },
    {
      guide: 'newcastle',
      quote:
        'Whilst recording explicitly what the behaviours, concerns or observations are may take longer to record, it will identify precisely what the issue is',
    },
    {
      guide: 'kent',
      quote: 'Use appropriate language that is non-judgemental and unambiguous.',
    },
    { guide: 'wandsworth', quote: 'Avoid jargon and vague language' },
  ],
  check: ({ flags }) => [
    flagsLeft(flags, ['vague'], {
      none: 'No vague words are left open.',
      left: 'Could mean many things',
    }),
  ],
  examples: {
    meets: [
      { text: 'The kitchen bin was full, and I counted six dirty plates in the sink.' },
      { text: 'Jordan threw two chairs at the wall on Monday morning.' },
    ],
    misses: [
      { text: 'There were issues at home.' },
      { text: 'Jordan showed inappropriate behaviour on the bus.' },
    ],
  },
}
