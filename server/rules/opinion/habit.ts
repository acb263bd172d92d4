import type { SentenceRule } from '../rule.ts'
import { withAbsolute } from '../said-verbs.ts'
import { findViews } from '../view.ts'

/** "always gives in to him", "never turns up", "only rings when …": one habit for a whole person. */
export const habit: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” makes a rule of it. Say how often, and when it was not so.',
  why: '"Always" and "never" leave no room for the times when it was different, and there mostly were some.',
  sources: [
    { guide: 'case-notes', quote: 'evidence based objective and not subjective, fact not opinion' },
  ],
  examples: {
    flags: ['Lisa [[always gives in to him]].', 'Dean [[never turns up for family time]].'],
    passes: [
      'Nan said that Dean never turns up for family time.',
      'Dean has never been to the school.',
      'I always ring before I come.',
    ],
  },
  find: findViews(withAbsolute, {
    about: ['person', 'unsaid'],
    question: 'How often has it happened, and when? Who counted or saw it?',
  }),
}
