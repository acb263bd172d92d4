import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undescribedHome: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what there was to see.',
  why: 'It passes a verdict on a home and shows none of it. A family can put right what is listed; a child can remember what is described.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        "Saying 'the front room was in a terrible state' may be quicker than saying 'the front room contained 14 bags of rubbish",
    },
    {
      guide: 'liquidlogic',
      quote: 'What you saw e.g. home conditions',
    },
  ],
  examples: {
    flags: [
      'The kitchen was in [[a dreadful state]].',
      '[[home conditions were adequate]], no change since last visit',
      'Your bedroom was [[messy]].',
      'The porch is [[in need of a good clean]].',
    ],
    passes: [
      'The kitchen was in a poor state: nine full bags stood by the sink.',
      'Home conditions have got worse. There was mould on both bedroom walls.',
      'Dad changed a dirty nappy while we talked.',
      'The shop was well stocked with school shirts.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-home'),
      needs: 'sight',
      question: 'What did you see or smell, in which room, and how much of it?',
      template: '[what you saw or smelled, in which room, how much]',
    },
  ]),
}
