import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'

/** So many times "said" or "told" are a talk. */
const FEWEST_SAID = 2

export const adviceAndReaction: NoteCheck = {
  title: 'What was discussed and advised, and how it was taken',
  answers: ['000-25', '002-33'],
  leaves: 'Whether all that was discussed is there.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'What issues / challenges were discussed, advice given, how did family members react?',
    },
    {
      guide: 'kent',
      quote: 'What did you discuss with the adults that support this child or young person?',
    },
  ],
  check: ({ contact, cues }) => {
    const advice = cues('advised').filter(isOwnWords)
    const reactions = cues('reacted')
    const first = advice[0]
    if (!first) {
      const talk = cues('told').filter(isOwnWords)
      if (talk.length >= FEWEST_SAID) return [met('It tells what was talked about.')]
      return contact.isInPerson || contact.kind === 'call'
        ? [ask('What was discussed or advised, and how did family members take it?')]
        : [notApplicable('Nothing says that this was a talk with the family.')]
    }
    const answered = advice.find((one) => {
      const near = new Set([one.sentence, one.sentence.next])
      const at = one.sentence.start + one.end
      return reactions.some((cue) => near.has(cue.sentence) && cue.sentence.start + cue.start >= at)
    })
    if (answered) {
      return [
        met('It says what was advised and how it was taken.', placeOf(answered.sentence, answered)),
      ]
    }
    return [ask('How did they take this?', placeOf(first.sentence, first))]
  },
  examples: {
    meets: [
      { text: 'I suggested that Lisa rings the school. She agreed and wrote the number down.' },
      { text: 'Home visit. I explained the plan to your dad, and he was cross about Sundays.' },
    ],
    misses: [
      { text: 'Home visit. The kitchen was clean.' },
      { text: 'I advised your mum to ring the school. The kitchen was clean.' },
    ],
  },
}
