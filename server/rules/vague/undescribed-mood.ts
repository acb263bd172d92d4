import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undescribedMood: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what you saw or heard.',
  why: 'Two readers will picture two different children. What you saw and heard tells the child that somebody was really looking.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'Recording in accurate terms like this avoids any possible value judgements',
    },
    { guide: 'wandsworth', quote: 'Avoid jargon and vague language' },
  ],
  examples: {
    flags: [
      'Jordan was [[unsettled]] all afternoon.',
      '[[not himself]] today',
      'You have been [[struggling with mornings]].',
    ],
    passes: [
      'Jordan was unsettled: he got up eleven times before midnight.',
      'You seemed low. You cried when you told me about the hamster.',
      'Mum and Tyler live in a flat above the bakery.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-mood'),
      needs: 'sign',
      question: 'What did you see or hear that showed it?',
      template: '[what you saw or heard]',
    },
  ]),
}
