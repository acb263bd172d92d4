import { findAsked } from '../asked-phrases.ts'
import { loadPatterns } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const intensifiedChat: SentenceRule = {
  category: 'colloquial',
  message: '“{quote}” is chatty, and does not say how much or how bad.',
  why: 'A chatty “very” or “a bit” is how a tired person talks. You could not tell how bad it was.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'casual recording styles – for example using colloquial terms',
    },
    { guide: 'newcastle', quote: 'avoid vagueness wherever you can' },
  ],
  examples: {
    flags: [
      'The handover was [[a bit of a nightmare]].',
      'School has been [[dead good]] about it.',
      'It was [[a right performance]] to get him in.',
      'The shoes were [[a bit grubby]].',
    ],
    passes: [
      'You ate a bit of toast.',
      'The shape was a right angle.',
      'Tyler found a dead bird.',
      'You did well in maths.',
    ],
  },
  find: findAsked([
    {
      lists: [loadPatterns('chat-intensified')],
      question: 'What happened or what did you see, where you have “{quote}”?',
      template: '[what happened or what was seen]',
      also: ['judgemental', 'vague'],
    },
  ]),
}
