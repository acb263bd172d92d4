import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const uncountedAmount: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say how many or how much.',
  why: 'Two missed visits and twelve tell two different stories, and the child will want to know which one is theirs.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'the front room contained 14 bags of rubbish, and I saw 20 empty fast food packages',
    },
    { guide: 'newcastle', quote: 'avoid vagueness wherever you can' },
  ],
  examples: {
    flags: [
      'Dad has missed [[several appointments]].',
      'mum [[drinking a lot]]',
      'You told me that you have been late [[many times]].',
    ],
    passes: [
      'Dad has missed several appointments: five since March.',
      'We had a lot of fun making some toast.',
      'Mum said "he drinks a lot".',
      'He had superficial cuts to both knees.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-amount'),
      needs: 'amount',
      question: 'How many or how much, and over how long?',
      template: '[how many or how much] between [date] and [date]',
    },
  ]),
}
