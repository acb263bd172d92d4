import { readPresence } from '../absence.ts'
import type { CheckFacts, NoteCheck, Outcome } from '../check.ts'
import { ask, met, missing, notApplicable } from '../outcome.ts'

/** So many words in a row without the child are a page about somebody else. */
const LONG_STRETCH = 120

export const childThroughout: NoteCheck = {
  title: 'The child is there throughout',
  answers: ['004-01', '003-01'],
  leaves: 'Whether the child comes to life, and whether notes on brothers and sisters differ.',
  sources: [
    { guide: 'wandsworth', quote: 'Include the child throughout the recording' },
    {
      guide: 'newcastle',
      quote:
        "it is important that the child's case record reflects and reports on the child as an individual",
    },
  ],
  check: (facts) => [outcomeOf(facts)],
  examples: {
    meets: [
      { text: 'You showed me your room. Your mum made tea, and we talked about school.' },
      {
        text: 'Jordan and his brother were in. The children ate toast. Jordan told me about the match.',
        child: { name: 'Jordan Ellis' },
      },
    ],
    misses: [
      { text: 'Mum and Dean talked about the rent.', child: { name: 'Jordan Ellis' } },
      { text: 'The children were in bed. Mum said that she was tired.' },
    ],
  },
}

function outcomeOf({ note, cast }: CheckFacts): Outcome {
  const { isAlone, isInGroup, longest } = readPresence(note, cast)
  if (!isAlone && isInGroup) {
    return missing('Only “the children” are spoken of. What is this child’s own story?')
  }
  if (!isAlone) {
    if (!cast.child) return notApplicable('The child is not named, so no name can be told apart.')
    return missing('The child is not spoken of at all. What does this mean for them?')
  }
  if (longest.words < LONG_STRETCH) return met('The child is spoken of from start to end.')
  return ask(
    `The child is not in these ${longest.words} words. What do they mean for the child?`,
    longest,
  )
}
