import type { NoteCheck } from '../check.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'
import { findSafeguarding } from '../safeguarding.ts'

export const safeguardingReported: NoteCheck = {
  title: 'A safeguarding matter was reported',
  answers: ['000-11'],
  leaves: 'Whether it was reported to the right person, and at once.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'In the event of a safeguarding issue it must be recorded and reported immediately',
    },
  ],
  check: ({ about, cues }) => {
    if (about.safeguarding === false) return [notApplicable('Marked as no safeguarding matter.')]
    const cue = findSafeguarding(cues)
    if (!about.safeguarding && !cue) {
      return [notApplicable('Nothing here reads as a safeguarding matter.')]
    }
    if (about.reportedTo !== undefined) return [met(`Reported to ${about.reportedTo}.`)]
    const told = cues('reported').find(({ isDenied, isInSpeech }) => !isDenied && !isInSpeech)
    if (told) return [met('The note says that it was reported.', placeOf(told.sentence, told))]
    if (about.safeguarding) return [missing('The note does not say to whom it was reported.')]
    const span = cue && placeOf(cue.sentence, cue)
    return [ask('If this is a safeguarding matter: to whom was it reported, and when?', span)]
  },
  examples: {
    meets: [
      { text: 'You told me that Shane hit you. I rang my manager at 4pm.' },
      { text: 'You showed me a bruise.', about: { reportedTo: 'Carol Imrie, team manager' } },
    ],
    misses: [
      { text: 'You told me that Shane hit you.' },
      { text: 'You showed me your knee.', about: { safeguarding: true } },
    ],
  },
}
