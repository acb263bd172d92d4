import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { ask, met, notApplicable } from '../outcome.ts'
import { isBlank } from '../sections.ts'

const FEWEST_SENTENCES = 8
const MOST_SAID = 0.6

export const notATranscript: NoteCheck = {
  title: 'It is more than who said what',
  answers: ['000-30'],
  leaves: 'Whether it is analytical.',
  sources: [
    {
      guide: 'liquidlogic',
      quote: 'case notes should be analytical and not a transcript of the visit',
    },
    { reason: 'The guide gives no figure; six sentences of ten are ours.' },
  ],
  check: ({ note, cues }) => {
    const prose = note.sentences.filter((one) => !one.isHeading && !isBlank(one))
    if (prose.length < FEWEST_SENTENCES) return [notApplicable('Too short to tell.')]
    const said = new Set(
      cues('told')
        .filter(isOwnWords)
        .map(({ sentence }) => sentence),
    )
    const share = prose.filter((one) => said.has(one) || one.reading.speech.length > 0).length
    if (share / prose.length <= MOST_SAID) return [met('It tells more than who said what.')]
    const part = `${share} of ${prose.length} sentences`
    return [ask(`${part} tell who said what: could some be summed up, with what they mean?`)]
  },
  examples: {
    meets: [
      {
        text: 'You let me in. We sat in the kitchen. You had made a cake. It was warm. Your mum said that it was your idea. You cut it. I think that you were proud. I left at five.',
      },
      {
        text: 'I rang. Your nan said that all was well. You were asleep. The dog barked. I will ring on Friday. Your nan has the number. The line was bad. It took four minutes.',
      },
    ],
    misses: [
      {
        text: 'I said hello. She said hello. I asked how she was. She said fine. I said that was good. She said that she had to go. I asked where. She said to work.',
      },
      {
        text: 'You said that you were fine. I asked about school. You told me about maths. Mum said “he likes it”. You said no. Mum asked why. You told her. I said that I would ring. She said yes.',
      },
    ],
  },
}
