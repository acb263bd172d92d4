import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const unnamedAction: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what will be done, or was.',
  why: 'A child can hold us to a promise only where it says who does what, and by when.',
  sources: [
    { guide: 'kent', quote: 'Who is responsible for this?' },
    { guide: 'wandsworth', quote: 'Specific Measurable Agreed Realistic Time limited' },
  ],
  examples: {
    flags: [
      'Health visitor to [[monitor]].',
      '[[support to be put in place]] for mum',
      'We gave your dad [[advice about]] bedtimes.',
      '[[Additional help needed]] at home.',
    ],
    passes: [
      'I will support Mum to apply for a school uniform grant.',
      'Mrs Gill offered strategies such as a quiet corner and a timer.',
      'The support worker drove you to football.',
      'Jordan asked for help with his left shoe.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-action'),
      needs: 'action',
      question: 'Who will do (or did) what, how often, and by when?',
      template: '[who will do or did what, how often, and by when]',
    },
  ]),
}
