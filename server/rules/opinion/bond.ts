import { loadPatterns } from '../pattern-list.ts'
import { anywhere } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { ANYTHING, findViews } from '../view.ts'

/** "a strong bond", "lack of warmth", "a pattern of denial": a judgement in a noun. */
export const bond: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” is a judgement. Say whose it is and what was seen.',
  why: 'You would want to read what you and your family did together, not only what it was called.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        "If it is an opinion, make sure this can be verified with evidence from what you've seen or heard",
    },
  ],
  examples: {
    flags: [
      'There is a [[strong bond between Jordan]] and Lisa.',
      '[[Lack of empathy from Dean]].',
      'There is a [[high risk of relapse]].',
    ],
    passes: [
      'Mrs Gill said that there is a strong bond between Jordan and Lisa.',
      'I think there is a high risk of relapse.',
      'Jordan sat on Lisa’s knee and she sang to him.',
    ],
  },
  find: findViews(anywhere(loadPatterns('opinion-bonds')), {
    about: ANYTHING,
    question: 'What did you see them do or hear them say? Who came to this view?',
  }),
}
