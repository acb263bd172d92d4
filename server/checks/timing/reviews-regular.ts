import { readWords } from '../../note/words.ts'
import type { NoteCheck } from '../check.ts'
import { listsIn } from '../cues.ts'
import { nameDay } from '../moment.ts'
import { ask, count, met, notApplicable } from '../outcome.ts'
import { momentOf } from '../timing.ts'

export const reviewsRegular: NoteCheck = {
  title: 'Core groups and reviews are recorded regularly',
  answers: ['004-26', '004-27'],
  leaves: 'Whether that is often enough: the guide names no figure.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        'Core Groups and Child in Need Review meetings are regularly recorded to assess progress in achieving plans with other involved professionals and the family.',
    },
    {
      guide: 'wandsworth',
      quote:
        'Child Protection Coordinators and Independent Reviewing Officers record midway reviews of progress for children on child protection plans or care plans.',
    },
  ],
  check: ({ about }) => {
    const name = `${about.kind ?? ''}; ${about.title ?? ''}`
    if (!listsIn(readWords(name)).includes('review')) {
      return [notApplicable('This is not marked as a core group or a review.')]
    }
    const event = momentOf(about.eventAt)
    const previous = momentOf(about.previousAt)
    if (!event) return [ask('When was this meeting? Fill in its date.')]
    if (!previous) return [ask('When was the one before it? Fill in its date.')]
    if (previous.day > event.day) return [ask('The one before is dated after this: please look.')]
    const weeks = Math.round((event.day - previous.day) / 7)
    return [met(`The one before was on ${nameDay(previous.day)}, ${count(weeks, 'week')} ago.`)]
  },
  examples: {
    meets: [
      {
        text: 'We looked at the plan.',
        about: { kind: 'Core group', eventAt: '2024-05-31', previousAt: '2024-04-19' },
      },
      {
        text: 'We looked at the plan.',
        about: { title: 'Midway review', eventAt: '2024-05-31', previousAt: '2024-02-29' },
      },
    ],
    misses: [
      { text: 'We looked at the plan.', about: { kind: 'Core group', eventAt: '2024-05-31' } },
      { text: 'We looked at the plan.', about: { kind: 'Child in Need review' } },
    ],
  },
}
