import type { NoteCheck } from '../check.ts'
import { flagsLeft } from '../flagged.ts'

export const opinionsShown: NoteCheck = {
  title: 'Opinions are shown as opinions, with what they rest on',
  answers: ['003-17', '003-13', '004-30', '002-10', '000-14', '000-15', '001-09'],
  leaves: 'Whether the evidence bears the opinion out, and whether the facts are right.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        "If it is an opinion, make sure this can be verified with evidence from what you've seen or heard.",
    },
    { guide: 'wandsworth', quote: 'It differentiates between fact and professional opinion.' },
    {
      guide: 'kent',
      quote: 'Distinguish between fact, opinion, professional judgement, and hearsay.',
    },
    {
      guide: 'liquidlogic',
      quote:
        'all recording should be evidence based with clear distinction between fact and opinion',
    },
    {
      guide: 'case-notes',
      quote: 'Case notes should be evidence based objective and not subjective, fact not opinion.',
    },
  ],
  check: ({ flags }) => [
    flagsLeft(flags, ['opinion'], {
      none: 'No opinion found that stands as plain fact.',
      left: 'Stands as plain fact',
    }),
  ],
  examples: {
    meets: [
      { text: 'I think that Jordan was tired, because he yawned all through tea.' },
      { text: 'Lisa said that she is not coping. She was crying and her hands shook.' },
    ],
    misses: [{ text: 'Mum is not coping.' }, { text: 'Mum was drunk.' }],
  },
}
