import type { NoteCheck } from '../check.ts'
import { dateOf, dayFrom, nameDay } from '../moment.ts'
import { count, notApplicable } from '../outcome.ts'
import { judgeTiming, readTiming } from '../timing.ts'

export const monthlyCutOff: NoteCheck = {
  title: 'It was finalised by the monthly cut-off',
  answers: ['000-12'],
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'All case recordings are to be finalised within their Liquid Logic record by the 5th of every month to enable performance data to be obtained',
    },
  ],
  check: ({ about, profile }) => {
    const last = profile.limits.monthlyCutOffDay
    if (last === undefined) return [notApplicable('The guide has no monthly cut-off.')]
    return [
      judgeTiming(readTiming(about), (event, done) => {
        const date = dateOf(event.day)
        const dueDay = dayFrom(date.getUTCFullYear(), date.getUTCMonth() + 1, last)
        const due = `by ${nameDay(dueDay)}, the cut-off for the month of the event`
        if (!done) return { verdict: 'open', due, late: '' }
        if (done.day <= dueDay) return { verdict: 'in-time', due, late: '' }
        return { verdict: 'late', due, late: `${count(done.day - dueDay, 'day')} late` }
      }),
    ]
  },
  examples: {
    meets: [
      { text: 'We met.', about: { eventAt: '2024-05-31T16:00', finalisedAt: '2024-06-05T23:59' } },
      { text: 'We met.', about: { eventAt: '2024-12-02', finalisedAt: '2025-01-05' } },
    ],
    misses: [
      { text: 'We met.', about: { eventAt: '2024-05-31T16:00', finalisedAt: '2024-06-06T00:01' } },
      { text: 'We met.', about: { eventAt: '2024-05-31' } },
    ],
  },
}
