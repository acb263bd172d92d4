import type { CheckFacts, NoteCheck, Outcome } from '../check.ts'
import { count, met, missing, notApplicable } from '../outcome.ts'

export const writtenToChild: NoteCheck = {
  title: 'Written to the child: “you”',
  answers: ['004-02'],
  leaves: 'Whether the child would feel spoken to.',
  sources: [
    { guide: 'wandsworth', quote: 'Write records as if writing to the child or family members' },
  ],
  check: (facts) => [outcomeOf(facts)],
  examples: {
    meets: [
      { text: 'You told me that you like your new room. Your mum made us tea.' },
      { text: 'Jordan, I came to see you on Friday.', child: { name: 'Jordan Ellis' } },
    ],
    misses: [
      { text: 'Jordan likes his new room.', child: { name: 'Jordan Ellis' } },
      { text: 'The young person has a new bed.' },
    ],
  },
}

function outcomeOf({ flags, addressChild, about }: CheckFacts): Outcome {
  if (about.alsoOnRecordOf?.length) {
    return notApplicable('The note stands on another child’s record too, so “you” could be either.')
  }
  if (!addressChild) return notApplicable('“Write to the child” is switched off for this note.')
  const left = flags.filter(({ category }) => category === 'third-person')
  const first = left[0]
  if (!first) return met('No sentence speaks about the child instead of to the child.')
  return missing(
    `${count(left.length, 'sentence speaks', 'sentences speak')} about the child.`,
    first,
  )
}
