import { afterCopula } from '../copula.ts'
import { loadPatterns, loadVerbs } from '../pattern-list.ts'
import { anyOf } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { withVerb } from '../said-verbs.ts'
import { findViews, PEOPLE } from '../view.ts'

/** "is scared of", "blames himself", "knows how to push": what nobody can see in somebody else. */
export const innerState: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” tells what somebody feels or thinks, without saying how it is known.',
  why: 'Only you know what you felt. If the record says it for you, your own words may be missing.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        "If it is an opinion, make sure this can be verified with evidence from what you've seen or heard",
    },
  ],
  examples: {
    flags: [
      'Jordan [[is frightened of Dean]].',
      'Lisa [[resents having to share her room]].',
      'He [[blames his brother]] and [[feels left out]].',
      'Kyle [[was on the defensive]].',
    ],
    passes: [
      'Jordan told me that he is frightened of Dean.',
      'Jordan was crying and hid behind the door.',
      'You said you feel left out.',
      'We talked about whether Jordan is jealous.',
      'Jordan was sad on Monday.',
      'Jordan is scared of the lift, he told me, because it stuck once.',
      'Lisa knows how to use the hoist.',
      'Dean is trying to make a kite.',
    ],
  },
  find: findViews(
    anyOf(
      afterCopula(loadPatterns('opinion-feelings')),
      afterCopula(loadPatterns('opinion-moods'), { presentOnly: true }),
      withVerb(loadVerbs('opinion-minds')),
    ),
    {
      about: PEOPLE,
      question:
        'What did they say or do that shows how they feel? If they told you or somebody else, give their words.',
    },
  ),
}
