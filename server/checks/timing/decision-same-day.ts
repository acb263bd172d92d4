import type { NoteCheck } from '../check.ts'
import { judgeLimit } from '../limits.ts'
import { ask, notApplicable, placeOf } from '../outcome.ts'
import { judgeTiming, momentOf, readTiming } from '../timing.ts'

export const decisionSameDay: NoteCheck = {
  title: 'A statutory decision was entered the same day',
  answers: ['002-07'],
  leaves: 'Whether a decision that the note tells of is a statutory one.',
  sources: [{ guide: 'kent', quote: 'Enter statutory decisions on the day that they are made.' }],
  check: ({ about, profile, cues }) => {
    const limit = profile.limits.statutoryDecision
    if (!limit) return [notApplicable('The guide has no limit of its own for decisions.')]
    const event = momentOf(about.decidedAt)
    if (event) {
      const timing = { ...readTiming(about), event }
      return [judgeTiming(timing, (from, done) => judgeLimit(limit, from, done))]
    }
    const statutory = new Set(cues('statutory-decision').map(({ sentence }) => sentence))
    const told = cues('decision').find(
      ({ sentence, isInSpeech, isDenied }) =>
        statutory.has(sentence) && !isInSpeech && !isDenied && !sentence.isHeading,
    )
    if (!told) return [notApplicable('Nothing here reads as a statutory decision.')]
    const place = placeOf(told.sentence, told)
    return [ask('If this is a statutory decision: on which day was it made?', place)]
  },
  examples: {
    meets: [
      {
        text: 'The conference decided that you need a child protection plan.',
        about: { decidedAt: '2024-05-03T11:00', finalisedAt: '2024-05-03T17:20' },
      },
      { text: 'We met.', about: { decidedAt: '2024-05-03', finalisedAt: '2024-05-03' } },
    ],
    misses: [
      {
        text: 'The conference decided that you need a child protection plan.',
        about: { decidedAt: '2024-05-03', finalisedAt: '2024-05-05' },
      },
      { text: 'It was decided to start a section 47 enquiry.' },
    ],
  },
}
