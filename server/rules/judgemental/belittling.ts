import { findAsked } from '../asked-phrases.ts'
import { loadPatterns } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const belittling: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” blames or belittles somebody.',
  why: 'It makes somebody small in the record of your life, and says nothing of what they did.',
  sources: [
    { guide: 'kent', quote: 'Use appropriate language that is non-judgemental and unambiguous.' },
    { guide: 'newcastle', quote: 'avoids any possible value judgements' },
  ],
  examples: {
    flags: [
      'Dad comes to contact [[when it suits him]].',
      'Lisa does [[the bare minimum]].',
      'Jordan thinks [[the world revolves around him]].',
    ],
    passes: [
      'The blue coat suits him.',
      'You have green eyes like your mum.',
      'You were showing off your new shoes.',
    ],
  },
  find: findAsked([
    {
      lists: [loadPatterns('brand-sayings')],
      question: 'What was said or done, by whom and when, where you have “{quote}”?',
      template: '[who said or did what, and when]',
      also: ['opinion', 'colloquial'],
    },
  ]),
}
