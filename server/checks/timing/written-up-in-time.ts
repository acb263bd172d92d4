import type { NoteCheck } from '../check.ts'
import { judgeLimit } from '../limits.ts'
import { notApplicable } from '../outcome.ts'
import { judgeTiming, readTiming } from '../timing.ts'

export const writtenUpInTime: NoteCheck = {
  title: 'It was written up in time',
  answers: ['000-10', '001-01', '003-05'],
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'All recording must be finalised within 72 hours of the event.',
    },
    { guide: 'case-notes', quote: 'must be completed within 5 working days of the event' },
    {
      guide: 'newcastle',
      quote:
        "the recording of visits, meetings, telephone calls and wider case recordings appear on the child's file within 5 working days.",
    },
  ],
  check: ({ about, profile }) => {
    const limit = profile.limits.routine
    if (!limit) return [notApplicable('The guide names no limit.')]
    return [judgeTiming(readTiming(about), (event, done) => judgeLimit(limit, event, done))]
  },
  examples: {
    meets: [
      {
        text: 'I came to see you at home.',
        about: { eventAt: '2024-05-03T15:30', finalisedAt: '2024-05-06T15:30' },
      },
      {
        text: 'I came to see you at home.',
        profile: 'newcastle',
        about: { eventAt: '2024-12-20', finalisedAt: '2024-12-31' },
      },
    ],
    misses: [
      {
        text: 'I came to see you at home.',
        about: { eventAt: '2024-05-03T15:30', finalisedAt: '2024-05-06T15:31' },
      },
      {
        text: 'I came to see you at home.',
        profile: 'case-notes',
        about: { eventAt: '2024-12-20', finalisedAt: '2025-01-02' },
      },
      { text: 'I came to see you at home.', profile: 'newcastle' },
    ],
  },
}
