import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const undescribedChange: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what is different now.',
  why: 'Big decisions rest on whether things got better or worse. The child should be able to read what changed, from what to what.',
  sources: [
    { guide: 'kent', quote: 'How is the plan progressing?' },
    { guide: 'newcastle', quote: 'avoid vagueness wherever you can' },
  ],
  examples: {
    flags: [
      'There has been [[limited progress]].',
      'sleep has [[improved]] since half term',
      'I can see that [[things are better]] for you.',
    ],
    passes: [
      'Attendance has improved from 61% to 88%.',
      'Things are better at home. You and Tyler ate tea at the table on five nights.',
      'Jordan showed me his progress report.',
      'The scan was negative.',
      'He rings me when things are going well.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-change'),
      needs: 'change',
      question: 'What is different: what was it before, what is it now, and since when?',
      template: '[how it was, and when; how it is now]',
    },
  ]),
}
