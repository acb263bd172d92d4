import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undescribedEngagement: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what anybody did or said.',
  why: 'It tells the child how they were marked and keeps nothing of the time that was spent together.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'state accurately what is happening, or what you believe, and avoid vagueness',
    },
    { guide: 'wandsworth', quote: 'Avoid jargon and vague language' },
  ],
  examples: {
    flags: [
      'Jordan [[engaged well]] today.',
      'mum [[not managing well]] since the baby came',
      'You [[responded positively]] to the new rules.',
      'Handover [[went smoothly]].',
    ],
    passes: [
      'Jordan engaged well: he built the marble run and told me about every turn.',
      'Family time went well. You and Dad played Uno and laughed when he lost.',
      'Mum said "it is not working".',
      'He made eye contact when I said his name.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-engagement'),
      needs: 'part',
      question: 'What did they do or say that shows it?',
      template: '[what was done or said]',
    },
  ]),
}
