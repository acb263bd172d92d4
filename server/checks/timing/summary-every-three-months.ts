import type { NoteCheck } from '../check.ts'
import { dateOf, dayFrom, nameDay } from '../moment.ts'
import { ask, met, missing, notApplicable } from '../outcome.ts'
import { momentOf } from '../timing.ts'

const OTHER = /\b(?:transfer|clos(?:ing|ure)|chronology)\b/i

export const summaryEveryThreeMonths: NoteCheck = {
  title: 'There is a summary every three months',
  answers: ['004-23'],
  leaves: 'Whether it tells what the work has changed for the child.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        'A three-month summary pulls together an analysis of activity and its impact on progress in delivering the plan.',
    },
  ],
  check: ({ about, contact, profile }) => {
    const months = profile.limits.summaryMonths
    const isSummary =
      contact.kind === 'summary' && !OTHER.test(`${about.kind ?? ''} ${about.title ?? ''}`)
    if (!isSummary || months === undefined) return [notApplicable('This is no summary.')]
    const event = momentOf(about.eventAt ?? about.writtenAt)
    const previous = momentOf(about.previousAt)
    if (!event) return [ask('When was this summary made? Fill in its date.')]
    if (!previous) return [ask('When was the summary before this one? Fill in its date.')]
    const due = addMonths(previous.day, months)
    const was = `The one before was on ${nameDay(previous.day)}; this was due by ${nameDay(due)}.`
    return [event.day <= due ? met(was) : missing(was)]
  },
  examples: {
    meets: [
      {
        text: 'What we did since winter.',
        about: { kind: 'Three-month summary', eventAt: '2024-05-29', previousAt: '2024-02-29' },
      },
      {
        text: 'What we did since autumn.',
        about: { kind: '3-month summary', eventAt: '2025-02-28', previousAt: '2024-11-30' },
      },
    ],
    misses: [
      {
        text: 'What we did since winter.',
        about: { kind: 'Three-month summary', eventAt: '2024-06-20', previousAt: '2024-02-29' },
      },
      { text: 'What we did.', about: { kind: '3-month summary', eventAt: '2024-06-20' } },
    ],
  },
}

/** The same date some months on, or the last of that month where it has no such date. */
function addMonths(day: number, months: number): number {
  const date = dateOf(day)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + months
  const last = dateOf(dayFrom(year, month + 1, 0)).getUTCDate()
  return dayFrom(year, month, Math.min(date.getUTCDate(), last))
}
