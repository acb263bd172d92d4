import { findAsked } from '../asked-phrases.ts'
import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const parentingVerdict: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” passes judgement on how somebody looks after a child.',
  why: 'A verdict on your family tells you nothing of what was done for you or not done.',
  sources: [
    { guide: 'kent', quote: 'Use appropriate language that is non-judgemental and unambiguous.' },
    { guide: 'newcastle', quote: 'avoids any possible value judgements' },
  ],
  examples: {
    flags: [
      'Mum [[lets him get away with]] it.',
      'Jordan [[walks all over her]].',
      'Dad [[leaves everything to Mum]].',
      'Lisa [[shows no warmth]] to Tyler.',
    ],
    passes: [
      'Mum let you stay up to see the fireworks.',
      'We walked all over the park.',
      'Dad gave Tyler everything on the list.',
      'You said "she lets him get away with it".',
    ],
  },
  find: findAsked(
    [
      {
        lists: [loadVerbs('blame-parenting')],
        question: 'What did you see or hear the adult do, and what did it mean for the child?',
        template: '[what was said or done]; [what it meant for the child]',
        also: ['opinion'],
      },
    ],
    { isPredicate: true },
  ),
}
