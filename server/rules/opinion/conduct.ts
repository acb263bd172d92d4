import { loadPatterns, loadVerbs } from '../pattern-list.ts'
import { anyOf } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { afterBeing, withVerb } from '../said-verbs.ts'
import { findViews, PEOPLE } from '../view.ts'

/** "makes excuses", "plays them off", "is being groomed": deeds told as a judgement of them. */
export const conduct: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” judges what somebody does without telling what they did.',
  why: 'You cannot see what really happened, only what somebody made of it.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'all recording should be evidence based with clear distinction between fact and opinion',
    },
  ],
  examples: {
    flags: [
      'Dean [[makes excuses for being late]].',
      'Tyler [[is winding him up]].',
      'Lisa [[puts herself first]].',
      'Jordan [[is being manipulated by older boys]].',
      'Kyle [[glamorises prison]].',
      'Lisa [[smokes more than she lets on]].',
    ],
    passes: [
      'Dean said that he was late because of the bus.',
      'Mrs Gill told me that Tyler winds him up.',
      'Lisa put her coat on first and then helped Jordan.',
      'I am worried that Jordan is being manipulated by older boys.',
      'Jordan acted the part of the wizard.',
      'Dean drinks more than one cup of tea a day.',
      'Tyler put on a plaster.',
    ],
  },
  find: findViews(
    anyOf(withVerb(loadVerbs('opinion-conduct')), afterBeing(loadPatterns('opinion-done-to'))),
    {
      about: PEOPLE,
      question: 'What exactly did they do or say, and when? Who saw or heard it?',
    },
  ),
}
