import { findAsked } from '../asked-phrases.ts'
import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const readMotive: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” reads a bad motive into what somebody said or did.',
  why: 'It puts a reason into your head that you never gave, and you cannot answer it.',
  sources: [
    { guide: 'kent', quote: 'Use appropriate language that is non-judgemental and unambiguous.' },
    {
      guide: 'newcastle',
      quote: 'not just a hunch or an assumption',
    },
  ],
  examples: {
    flags: [
      'Jordan [[plays staff off against]] each other.',
      'Dean [[blames everyone else]].',
      'She [[knows how to push buttons]].',
      'Mum [[has been telling lies]].',
    ],
    passes: [
      'You played games with Tyler.',
      'Tyler pushed the buttons on the lift.',
      'Mum changed her mind about Friday.',
      'You wanted to make a den.',
    ],
  },
  find: findAsked(
    [
      {
        lists: [loadVerbs('blame-games')],
        question: 'What was said or done, and what reason did the person give?',
        template: '[what was said or done]; said it was because [their own reason]',
        also: ['opinion'],
      },
    ],
    { isPredicate: true },
  ),
}
