import type { NoteCheck } from '../check.ts'
import { judgeLimit } from '../limits.ts'
import { ask, notApplicable, placeOf } from '../outcome.ts'
import { findSafeguarding } from '../safeguarding.ts'
import { judgeTiming, readTiming } from '../timing.ts'

const SEPARATE = 'The guide has no limit of its own for a safeguarding matter.'

export const safeguardingInTime: NoteCheck = {
  title: 'A safeguarding matter was recorded at once',
  answers: ['000-11', '003-06'],
  leaves: 'Whether the note tells of a safeguarding matter in words that no list has.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'In the event of a safeguarding issue it must be recorded and reported immediately',
    },
    {
      guide: 'newcastle',
      quote:
        'Where a recording of information is related to a safeguarding concern or risk, it is the expectation that the information is recorded as soon as possible and within 1 working day.',
    },
  ],
  check: ({ about, profile, cues }) => {
    const limit = profile.limits.safeguarding
    if (!limit) return [notApplicable(SEPARATE)]
    if (about.safeguarding === false) return [notApplicable('Marked as no safeguarding matter.')]
    const timing = readTiming(about)
    if (about.safeguarding) {
      return [judgeTiming(timing, (event, done) => judgeLimit(limit, event, done))]
    }
    const cue = findSafeguarding(cues)
    if (!cue) return [notApplicable('Nothing here reads as a safeguarding matter.')]
    const due = timing.event && judgeLimit(limit, timing.event, undefined).due
    const when = due ? ` It would be due ${due}.` : ''
    return [ask(`Is this a safeguarding matter?${when}`, placeOf(cue.sentence, cue))]
  },
  examples: {
    meets: [
      {
        text: 'You told me that Shane hit you.',
        about: {
          safeguarding: true,
          eventAt: '2024-05-03T15:30',
          finalisedAt: '2024-05-03T18:00',
        },
      },
      {
        text: 'A safety plan was agreed with your nan.',
        profile: 'newcastle',
        about: { safeguarding: true, eventAt: '2024-05-03', finalisedAt: '2024-05-07' },
      },
    ],
    misses: [
      {
        text: 'You told me that Shane hit you.',
        about: { safeguarding: true, eventAt: '2024-05-03', finalisedAt: '2024-05-04' },
      },
      { text: 'A strategy meeting was held about you.', profile: 'newcastle' },
    ],
  },
}
