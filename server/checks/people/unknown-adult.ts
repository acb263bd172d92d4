import { mentionReader } from '../../note/mentions.ts'
import { quoteOf } from '../../note/span.ts'
import type { CheckFacts, NoteCheck } from '../check.ts'
import type { Cue } from '../cues.ts'
import { met, notApplicable, placeOf } from '../outcome.ts'
import { askAt } from '../places.ts'

export const unknownAdult: NoteCheck = {
  title: 'Grown-ups in the home are known, or were asked about',
  answers: ['002-18'],
  leaves: 'Whether everybody in the household is spoken of.',
  sources: [
    {
      guide: 'kent',
      quote:
        'If there are unknown adults in the household, workers should be curious about their association with the family in the context of the work being undertaken.',
    },
  ],
  check: (facts) => {
    if (facts.contact.kind !== 'visit') return [notApplicable('Not marked as a visit.')]
    return askAt(
      facts
        .cues('unknown-adult')
        .filter((cue) => !(cue.isInSpeech || isExplained(facts, cue)))
        .map((cue) => ({
          span: placeOf(cue.sentence, cue),
          message: `“${quoteOf(cue.sentence.reading.text, cue)}”: who is it, and what is the link to the family?`,
        })),
      met('No grown-up found in the home of whom it is not told who it is.'),
    )
  },
  examples: {
    meets: [
      { text: 'Home visit. A man was in the kitchen. He said that he is a neighbour.' },
      { text: 'Home visit. Your mum and your nan were in.' },
    ],
    misses: [
      { text: 'Home visit. An unknown man opened the door.' },
      { text: 'Home visit. Two men were asleep in the front room. You were upstairs.' },
    ],
  },
}

/** Whether the sentence or the next says who it is, or that somebody asked. */
function isExplained({ cues, cast }: CheckFacts, { sentence }: Cue): boolean {
  const near = new Set([sentence, sentence.next])
  if (cues('says-who').some((cue) => near.has(cue.sentence))) return true
  const mentionsOf = mentionReader(cast)
  return [...near].some(
    (one) =>
      one?.block === sentence.block &&
      mentionsOf(one.reading).mentions.some(
        ({ kind, role, who }) => (kind === 'name' && who !== 'child') || role === 'kin',
      ),
  )
}
