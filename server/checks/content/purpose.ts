import type { NoteCheck } from '../check.ts'
import { ask, met, missing, placeOf } from '../outcome.ts'
import { findSection, openingOf } from '../sections.ts'

export const purpose: NoteCheck = {
  title: 'The purpose of the visit or contact',
  answers: ['000-17'],
  leaves: 'Whether that was the purpose.',
  sources: [
    { guide: 'liquidlogic', quote: 'This should include the purpose of the visit / contact' },
  ],
  check: ({ note, sections, cues }) => {
    const reason = findSection(sections, 'reason')
    const where = new Set(reason ?? openingOf(note))
    const told = cues('purpose').find(({ sentence, isInSpeech }) => {
      return !isInSpeech && where.has(sentence)
    })
    if (told) return [met('It says what the contact was for.', placeOf(told.sentence, told))]
    const first = reason?.[0]
    if (first) return [ask('What was the visit or contact for? Say so in the reason.', first)]
    return [missing('It does not say what the visit or contact was for.')]
  },
  examples: {
    meets: [
      { text: 'Reason for contact\nTo see your new room and talk about school.' },
      { text: 'I came to see you because your mum rang on Monday.' },
    ],
    misses: [
      { text: 'Reason for contact\nStatutory visit.\n\nDetailed Notes\nYou were in the garden.' },
      { text: 'Home visit. You were in the garden.' },
    ],
  },
}
