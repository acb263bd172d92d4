import { findSaidToBe } from '../asked-phrases.ts'
import { loadPatterns } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const chattyState: SentenceRule = {
  category: 'colloquial',
  message: '“{quote}” is a chatty way to say how somebody was.',
  why: 'It makes light of how you were. What was seen and heard would show it.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'casual recording styles – for example using colloquial terms',
    },
  ],
  examples: {
    flags: [
      'Mum [[was in bits]] on the phone.',
      'Jordan [[is all over the place]] at the moment.',
      'Dad [[seemed a bit off]].',
    ],
    passes: [
      'Toys were all over the place.',
      'The jigsaw was in bits.',
      'The milk was off.',
      'Mum said "I was in bits".',
    ],
  },
  find: findSaidToBe([
    {
      lists: [loadPatterns('chat-being')],
      question: 'What did you see and hear that shows “{quote}”?',
      template: '[what was seen and heard]',
      also: ['opinion', 'judgemental', 'vague'],
    },
  ]),
}
