import { quoteOf } from '../../note/span.ts'
import type { NoteCheck } from '../check.ts'
import { sentencesWith } from '../cue-sentences.ts'
import { met, placeOf } from '../outcome.ts'
import { askAt } from '../places.ts'

export const noHunches: NoteCheck = {
  title: 'A feeling is backed by what was seen or heard',
  answers: ['003-14', '003-13'],
  leaves: 'Whether the judgement is a sound one.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'based on your professional experience, your knowledge of the individual circumstances, some research evidence – and not just a hunch or an assumption',
    },
  ],
  check: ({ cues }) => {
    const hunches = cues('hunch').filter(({ isInSpeech }) => !isInSpeech)
    // a reason, or what was seen or said, in the sentence or the next
    const backed = sentencesWith(cues, 'reason', 'observed', 'told')
    return askAt(
      hunches
        .filter(({ sentence: one }) => !(backed.has(one) || (one.next && backed.has(one.next))))
        .map((cue) => ({
          span: placeOf(cue.sentence, cue),
          message: `“${quoteOf(cue.sentence.reading.text, cue)}”: what did you see or hear?`,
        })),
      met('No view found that rests on a feeling alone.'),
    )
  },
  examples: {
    meets: [
      { text: 'I had a feeling that you were cold, because you kept your coat on and shook.' },
      { text: 'I think that the flat is too small: five of you share two beds.' },
    ],
    misses: [
      { text: 'I have a gut feeling about Dean.' },
      { text: 'Something is not right in this house.' },
    ],
  },
}
