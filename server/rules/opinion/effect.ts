import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'
import { withVerb } from '../said-verbs.ts'
import { findViews } from '../view.ts'

/** "This is harming him", "Contact has a negative impact on her": what something is said to do. */
export const effect: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” says what one thing did to somebody, as if the link had been seen.',
  why: 'What caused what in your life is a hard question. The record should say who thought so, and why.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        'uses evidence and professional opinion to move from what is happening to a hypothesis about why it may be happening',
    },
  ],
  examples: {
    flags: [
      'Contact [[is having a negative impact on Jordan]].',
      'The arguments [[make him feel unsafe]].',
      'It [[has damaged their relationship]].',
    ],
    passes: [
      'Mrs Gill thinks that the arguments make him feel unsafe.',
      'The new bed arrived and it has a blue cover.',
      'I think it has damaged their relationship.',
    ],
  },
  find: findViews(withVerb(loadVerbs('opinion-effects')), {
    about: ['matter', 'it'],
    question: 'What did you see or hear that shows this effect? Who thinks there is a link?',
  }),
}
