import type { NoteCheck } from '../check.ts'
import { readTiming, tellDelay } from '../timing.ts'

export const writtenUpTimely: NoteCheck = {
  title: 'It was written up while it was fresh',
  answers: ['002-06'],
  leaves: 'Whether a delay of more than a day was timely: the guide names no limit.',
  sources: [
    {
      guide: 'kent',
      quote:
        'Be entered in a timely way – this supports decision making and makes it easier as it is fresh in your mind.',
    },
  ],
  check: ({ about }) => [tellDelay(readTiming(about))],
  examples: {
    meets: [
      { text: 'We met.', about: { eventAt: '2024-05-03', writtenAt: '2024-05-03' } },
      { text: 'We met.', about: { eventAt: '2024-05-03T18:00', finalisedAt: '2024-05-04T09:00' } },
    ],
    misses: [
      { text: 'We met.' },
      { text: 'We met.', about: { eventAt: '2024-05-03', writtenAt: '2024-05-09' } },
    ],
  },
}
