import { loadPatterns } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'
import { afterHave } from '../said-verbs.ts'
import { findViews, PEOPLE } from '../view.ts'

/** "has no insight", "has a temper", "has learned nothing": what somebody is said to have. */
export const ascribed: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” ascribes something to somebody that nobody can see.',
  why: 'A few words like these can follow you or your family through every later record.',
  sources: [
    {
      guide: 'kent',
      quote: 'Clearly state the hypotheses - why you think X or Y rather than A or B',
    },
  ],
  examples: {
    flags: [
      'Lisa [[has no insight into the risks]].',
      'Dean [[has a temper]].',
      'Jordan [[has low self-esteem]].',
      'Kyle [[has an agenda]].',
    ],
    passes: [
      'Mrs Gill thinks that Jordan has low self-esteem.',
      'Jordan has two brothers and a dog.',
      'My view is that Lisa has no insight into the risks.',
      'The club has an agenda on the door.',
    ],
  },
  find: findViews(afterHave(loadPatterns('opinion-having')), {
    about: PEOPLE,
    question: 'What have you seen or heard that shows this? Who thinks so?',
  }),
}
