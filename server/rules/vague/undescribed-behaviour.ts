import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undescribedBehaviour: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what was said or done.',
  why: 'A child cannot recognise themselves in words that could mean anything from a rude remark to an assault, and nobody can help with what is not said.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'could cover a huge range of things from serious assaults to ill-advised comments',
    },
    { guide: 'wandsworth', quote: 'Avoid jargon and vague language' },
  ],
  examples: {
    flags: [
      'Jordan showed [[inappropriate behaviour]] at school.',
      'foster carer to keep a diary of [[behaviours]]',
      'You were [[verbally aggressive]] to Mrs Gill.',
    ],
    passes: [
      'Mum said "his inappropriate behaviour has to stop".',
      'Jordan was aggressive: he threw a stool at the window.',
      'There was challenging behaviour at tea. He kicked the door and swore at Dad.',
      'Mrs Gill has written a behaviour plan with him.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-behaviour'),
      needs: 'deed',
      question: 'What exactly was said or done, to whom, where and when?',
      template: '[what was said or done, to whom, where and when]',
    },
  ]),
}
