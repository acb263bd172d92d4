import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undescribedAppearance: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what you saw.',
  why: 'The child who reads this learns how they were rated, not how they looked. A detail can be checked, and is kinder than a verdict.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'Recording in accurate terms like this avoids any possible value judgements',
    },
    {
      reason: '“Appropriately dressed” means nothing to the grown-up who opens their file.',
    },
  ],
  examples: {
    flags: [
      'Jordan looked [[unkempt]].',
      'both children seen, [[appropriately dressed]]',
      'Mrs Gill is worried about your [[poor hygiene]].',
      'Amy was [[not dressed for the weather]].',
    ],
    passes: [
      'Jordan was appropriately dressed: a thick coat, gloves and boots that fit.',
      'You looked dishevelled. Your hair was matted at the back.',
      'Dad said "she is always scruffy".',
      'Amy was dressed for the weather in boots and a hat.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-appearance'),
      needs: 'sight',
      question: 'What did you see: hair, skin, clothes, shoes, smell?',
      template: '[what you saw: hair, skin, clothes, shoes, smell]',
    },
  ]),
}
