import type { NoteCheck } from '../check.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'

export const lawNamed: NoteCheck = {
  title: 'The law or guidance behind it is named',
  answers: ['002-09'],
  leaves: 'Whether it is the right law for this.',
  sources: [
    {
      guide: 'kent',
      quote:
        'Reference relevant legislation and guidance i.e., around mental capacity or coercive control.',
    },
  ],
  check: ({ cues }) => {
    const law = cues('laws').find(({ isInSpeech }) => !isInSpeech)
    if (law) return [met('It names a law or guidance.', placeOf(law.sentence, law))]
    const matter = cues('law-matters').find(({ isInSpeech }) => !isInSpeech)
    if (!matter) return [notApplicable('Nothing found that a law or guidance decides.')]
    return [
      ask('Which law or guidance is this about? Name it once.', placeOf(matter.sentence, matter)),
    ]
  },
  examples: {
    meets: [
      { text: 'Mum has capacity to decide this, under the Mental Capacity Act 2005.' },
      { text: 'You moved to Nan under section 20: your mum agreed that the council helps.' },
    ],
    misses: [
      { text: 'I think that this is coercive control, because Dean reads each message.' },
      { text: 'Mum lacked capacity to agree to the scan.' },
    ],
  },
}
