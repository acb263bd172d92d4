import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { met, notApplicable, placeOf } from '../outcome.ts'
import { askAt } from '../places.ts'

export const decisionExplained: NoteCheck = {
  title: 'A decision made on a visit says why',
  answers: ['001-07', '002-13', '003-22', '004-05'],
  leaves: 'Whether the reasons bear the decision out.',
  sources: [
    {
      guide: 'case-notes',
      quote:
        'there are times when a decision is made during a visit and the thinking behind the decision making needs to be made clear and recorded',
    },
    {
      guide: 'kent',
      quote:
        'Explain how you arrived at decision by showing the ‘workings out’ – in other words, be defensible.',
    },
    {
      guide: 'newcastle',
      quote:
        "provides an explanation for the reasons why important decisions were made in the child's and/or family' life",
    },
    {
      guide: 'wandsworth',
      quote: "Make sure records reflect the whole of the child's story and why decisions were made",
    },
  ],
  check: ({ cues }) => {
    const decisions = cues('decision').filter(
      (cue) => isOwnWords(cue) && !cue.isDenied && !cue.sentence.isHeading,
    )
    if (decisions.length === 0) return [notApplicable('Nothing here reads as a decision.')]
    const reasoned = new Set(cues('reason').map(({ sentence }) => sentence))
    const open = decisions.filter(
      ({ sentence }) =>
        ![sentence.previous, sentence, sentence.next].some((one) => one && reasoned.has(one)),
    )
    return askAt(
      open.map((cue) => ({ span: placeOf(cue.sentence, cue), message: 'Why was this decided?' })),
      met('Each decision has a reason beside it.'),
    )
  },
  examples: {
    meets: [
      { text: 'We decided that you would sleep at your nan’s, because the lock was broken.' },
      { text: 'It was agreed to visit twice a week. This is so that you can tell us more.' },
    ],
    misses: [
      { text: 'We decided that you would sleep at your nan’s.' },
      { text: 'It was decided to visit twice a week. You were in the garden.' },
    ],
  },
}
