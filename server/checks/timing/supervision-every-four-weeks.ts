import type { NoteCheck } from '../check.ts'
import { nameDay } from '../moment.ts'
import { ask, count, met, missing, notApplicable } from '../outcome.ts'
import { momentOf } from '../timing.ts'

export const supervisionEveryFourWeeks: NoteCheck = {
  title: 'Supervision is recorded every four weeks',
  answers: ['004-15'],
  leaves: 'Whether it refers to the plan all along.',
  sources: [
    {
      guide: 'wandsworth',
      quote: 'Case supervision is recorded every 4 weeks and constantly references the plan.',
    },
  ],
  check: ({ about, contact, profile }) => {
    const weeks = profile.limits.supervisionWeeks
    const isSupervision = contact.kind === 'oversight' && /supervision/i.test(nameOf(about))
    if (!isSupervision || weeks === undefined) {
      return [notApplicable('This is no record of supervision.')]
    }
    const event = momentOf(about.eventAt)
    const previous = momentOf(about.previousAt)
    if (!event) return [ask('When was this supervision? Fill in its date.')]
    if (!previous) return [ask('When was the supervision before this one? Fill in its date.')]
    const days = event.day - previous.day
    if (days < 0) return [ask('The supervision before is dated after this one: please look.')]
    const since = `It was ${count(days, 'day')} since ${nameDay(previous.day)}`
    return [days <= weeks * 7 ? met(`${since}.`) : missing(`${since}: more than ${weeks} weeks.`)]
  },
  examples: {
    meets: [
      {
        text: 'We talked about the plan.',
        about: { kind: 'Supervision', eventAt: '2024-05-31', previousAt: '2024-05-03' },
      },
      {
        text: 'We talked about the plan.',
        about: { title: 'Case supervision', eventAt: '2024-05-10T10:00', previousAt: '2024-05-03' },
      },
    ],
    misses: [
      {
        text: 'We talked about the plan.',
        about: { kind: 'Supervision', eventAt: '2024-06-01', previousAt: '2024-05-03' },
      },
      { text: 'We talked.', about: { kind: 'Supervision', eventAt: '2024-06-01' } },
    ],
  },
}

const nameOf = ({ kind, title }: { kind?: string | undefined; title?: string | undefined }) =>
  `${kind ?? ''} ${title ?? ''}`
