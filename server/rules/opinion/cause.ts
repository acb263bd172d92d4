import { loadPatterns } from '../pattern-list.ts'
import { anyOf, inTurn, leadingOn } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { ANYTHING, findViews } from '../view.ts'

/** "due to her lifestyle", "This is because Mum …": a cause that somebody inferred. */
export const cause: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” names a cause as if it were known.',
  why: 'A cause that somebody guessed can become the story of your life. The record should show the guess.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        'uses evidence and professional opinion to move from what is happening to a hypothesis about why it may be happening',
    },
  ],
  examples: {
    flags: [
      'Jordan is tired at school [[due to his chaotic home life]].',
      'He cried on Sunday night. [[This is because Dad let him down]].',
      'His moods are [[a result of poor parenting]].',
    ],
    passes: [
      'Jordan missed school because of a hospital appointment.',
      'Mrs Gill thinks that it is down to a lack of sleep.',
      'The visit was put off due to snow.',
      'I think this is because Dad let him down.',
    ],
  },
  find: findViews(
    anyOf(
      inTurn(loadPatterns('opinion-links'), loadPatterns('opinion-causes')),
      leadingOn(loadPatterns('opinion-this-is-why')),
    ),
    {
      about: ANYTHING,
      question: 'Who thinks that this is the cause, and what makes them think so?',
    },
  ),
}
