import { findAsked } from '../asked-phrases.ts'
import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const phrasalSlang: SentenceRule = {
  category: 'colloquial',
  message: '“{quote}” is slang, and makes light of what happened.',
  why: 'Slang says how it felt to write it down. It does not say what you or anybody did.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'casual recording styles – for example using colloquial terms',
    },
  ],
  examples: {
    flags: [
      'Jordan [[went off on one]] after tea.',
      'He [[gets on Mum’s nerves]] and [[winds Tyler up]].',
      'Dean was [[giving staff grief]] at the door.',
      'They were [[mucking about]] in class.',
    ],
    passes: [
      'You went off on your bike with Tyler.',
      'Jordan wound it up and the music played.',
      'Tyler was giving the ducks bread.',
      'Dean said "he went off on one".',
    ],
  },
  find: findAsked(
    [
      {
        lists: [loadVerbs('chat-anger')],
        question: 'What did “{quote}” look like: what was said or done, and to whom?',
        template: '[what was said or done, and to whom]',
        also: ['judgemental', 'vague'],
      },
      {
        lists: [loadVerbs('chat-needling')],
        question: 'Who said or did what to whom, where you have “{quote}”?',
        template: '[who said or did what, and to whom]',
        also: ['judgemental', 'vague'],
      },
      {
        lists: [loadVerbs('chat-fooling')],
        question: 'What was done, where and with whom, where you have “{quote}”?',
        template: '[what was done, where and with whom]',
        also: ['judgemental', 'vague'],
      },
    ],
    { literal: loadVerbs('chat-literal') },
  ),
}
