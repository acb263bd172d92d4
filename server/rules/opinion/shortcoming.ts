import { loadPatterns, loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'
import { afterNegation } from '../said-verbs.ts'
import { findViews, PEOPLE } from '../view.ts'

/** "does not care", "is unable to prioritise", "cannot see the risk": what somebody is said to lack. */
export const shortcoming: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” says what somebody cannot or will not do, as if it were a fact.',
  why: 'Nobody can see what is not there. You need to know what was seen that led to this view.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        "If it is an opinion, make sure this can be verified with evidence from what you've seen or heard",
    },
  ],
  examples: {
    flags: [
      'Dean [[does not care about the plan]].',
      'Lisa [[is unable to keep the children safe]].',
      'Tyler [[will not listen to anyone]].',
      'She [[cannot cope with the baby]].',
      'Lisa [[does not back the teachers up]].',
    ],
    passes: [
      'Lisa said that she cannot cope with the baby.',
      'Dean did not come to the meeting on 4 May.',
      'Jordan cannot walk without his frame.',
      'I do not think that Dean understands the letter.',
      'Lisa does not understand the form from the housing office.',
      'Jordan does not understand decimals yet.',
    ],
  },
  find: findViews(
    afterNegation(
      loadPatterns('opinion-negations'),
      loadVerbs('opinion-lacks'),
      loadPatterns('opinion-fails-plainly'),
    ),
    {
      about: PEOPLE,
      question: 'What did you see or hear that makes you think so? What was said when you asked?',
    },
  ),
}
