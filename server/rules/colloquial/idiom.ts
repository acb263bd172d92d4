import { findAsked } from '../asked-phrases.ts'
import { loadPatterns, loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const idiom: SentenceRule = {
  category: 'colloquial',
  message: '“{quote}” is a picture, not a fact.',
  why: 'Read years later, or by somebody whose English is new, a saying tells you nothing.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'casual recording styles – for example using colloquial terms',
    },
  ],
  examples: {
    flags: [
      'Mum has [[turned over a new leaf]].',
      'I will [[keep an eye on]] this.',
      'It was [[touch and go]] on Friday.',
    ],
    passes: [
      'You turned over the page and read on.',
      'The nurse looked at your left eye.',
      'You cut the corners off your toast.',
    ],
  },
  find: findAsked([
    {
      lists: [loadVerbs('chat-coping')],
      question: 'What did the person say or do that shows “{quote}”?',
      template: '[what was said or done]',
      also: ['opinion', 'vague'],
    },
    {
      lists: [loadVerbs('chat-effort')],
      question: 'What was done, or needs to be done, where you have “{quote}”?',
      template: '[who did or will do what, by when]',
      also: ['judgemental', 'vague'],
    },
    {
      lists: [loadVerbs('chat-office'), loadPatterns('chat-sayings')],
      question: 'What does “{quote}” mean here: who did or will do what, and when?',
      template: '[who did or will do what, and when]',
      also: ['jargon', 'vague'],
    },
  ]),
}
