import { findAsked } from '../asked-phrases.ts'
import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const conductVerdict: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” says that it was bad, and not what it was.',
  why: 'You would read that you were the trouble, and never learn what was wrong that day.',
  sources: [
    { guide: 'kent', quote: 'Use appropriate language that is non-judgemental and unambiguous.' },
    { guide: 'newcastle', quote: 'avoids any possible value judgements' },
  ],
  examples: {
    flags: [
      'Jordan [[has been running wild]] since Easter.',
      'He [[answers back]] at school.',
      'Tyler [[is sabotaging the placement]].',
    ],
    passes: [
      'The dog ran round the garden.',
      'Jordan answered all ten questions.',
      'You did what the sign said.',
    ],
  },
  find: findAsked(
    [
      {
        lists: [loadVerbs('blame-conduct')],
        question: 'What exactly happened, and what came just before it?',
        template: '[what happened, step by step, and what came before]',
        also: ['opinion'],
      },
    ],
    { isPredicate: true },
  ),
}
