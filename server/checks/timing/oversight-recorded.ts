import type { NoteCheck } from '../check.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'

export const oversightRecorded: NoteCheck = {
  title: 'A decision between supervisions has management oversight',
  answers: ['004-16'],
  leaves: 'Whether the decision changes the plan, and what the oversight says.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        'In between supervision any events or new information that impact on the plan or lead to decisions that impact on the child or young person are recorded as management oversight.',
    },
  ],
  check: ({ contact, cues }) => {
    const seen = cues('oversight').find(({ isInSpeech, isDenied }) => !isInSpeech && !isDenied)
    if (seen) return [met('A manager’s part is recorded.', placeOf(seen.sentence, seen))]
    if (contact.kind === 'oversight') return [met('This is a record of management oversight.')]
    const told = cues('decision').find(
      ({ sentence, isInSpeech, isDenied }) => !isInSpeech && !isDenied && !sentence.isHeading,
    )
    if (!told) return [notApplicable('Nothing here reads as a decision.')]
    const place = placeOf(told.sentence, told)
    return [ask('Is there a record of management oversight for this decision?', place)]
  },
  examples: {
    meets: [
      {
        text: 'We decided that you will stay with your nan. It was agreed with my manager Carol Imrie.',
      },
      { text: 'You will stay with your nan.', about: { kind: 'Management oversight' } },
    ],
    misses: [
      { text: 'We decided that you will stay with your nan.' },
      { text: 'At the meeting it was decided to ask for a new school.' },
    ],
  },
}
