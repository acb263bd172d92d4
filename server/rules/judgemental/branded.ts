import { findSaidToBe } from '../asked-phrases.ts'
import { loadPatterns } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const branded: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” brands a person.',
  why: 'A label sticks to all of you. What was said or done could be understood, or answered.',
  sources: [
    { guide: 'kent', quote: 'Use appropriate language that is non-judgemental and unambiguous.' },
    { reason: 'A word for a whole person hides what was said or done.' },
  ],
  examples: {
    flags: [
      'Lisa [[is difficult to work with]].',
      'Jordan [[can be a handful]].',
      'Dad [[was really awkward]] about the times.',
    ],
    passes: [
      'It was difficult to find the house.',
      'Mornings are hard work in winter.',
      'You put a handful of olives in your pocket.',
      'Dean said "she is hard work".',
    ],
  },
  find: findSaidToBe([
    {
      lists: [loadPatterns('brand-difficult')],
      question: 'What did the person say or do, to whom, and when?',
      template: '[what was said or done, to whom, and when]',
      also: ['opinion'],
    },
  ]),
}
