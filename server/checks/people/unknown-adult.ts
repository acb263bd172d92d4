import type { Mention } from '../../note/mention.ts'
import { mentionReader } from '../../note/mentions.ts'
import type { Sentence } from '../../note/note.ts'
import { quoteOf } from '../../note/span.ts'
import type { NoteCheck } from '../check.ts'
import { sentencesWith } from '../cue-sentences.ts'
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
  check: ({ contact, cues, cast }) => {
    if (contact.kind !== 'visit') return [notApplicable('Not marked as a visit.')]
    const asked = sentencesWith(cues, 'says-who')
    const mentionsOf = mentionReader(cast)
    const saysWho = (one: Sentence): boolean =>
      asked.has(one) || mentionsOf(one.reading).mentions.some(isSomebody)
    return askAt(
      cues('unknown-adult')
        .filter(({ sentence, isInSpeech }) => {
          return !(isInSpeech || saysWho(sentence) || (sentence.next && saysWho(sentence.next)))
        })
        .map((cue) => ({
          span: placeOf(cue.sentence, cue),
          message: `“${quoteOf(cue.sentence.reading.text, cue)}”: who is it, and how do they know the family?`,
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

/** By name, or by what they are to the child. */
const isSomebody = ({ kind, role, who }: Mention): boolean =>
  who !== 'child' && (kind === 'name' || role === 'kin')
