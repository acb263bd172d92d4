import { loadPatterns } from '../pattern-list.ts'
import { anyOf, anywhere, aside } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { findViews, PEOPLE } from '../view.ts'

/** "for attention", "to get back at Dad", ", hoping that …": why somebody is said to have done it. */
export const motive: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” says why somebody did it, which nobody can see.',
  why: 'Why you did something is yours to say. A guess at it can stick to you for years.',
  sources: [
    {
      guide: 'kent',
      quote: 'Clearly state the hypotheses - why you think X or Y rather than A or B',
    },
    { guide: 'newcastle', quote: 'and not just a hunch or an assumption' },
  ],
  examples: {
    flags: [
      'Jordan broke the cup [[on purpose]].',
      'She came late [[to punish Dean]].',
      'Tyler hid the letter, [[hoping that nobody would ask]].',
    ],
    passes: [
      'Jordan told me that he broke the cup on purpose.',
      'She came late to pick up the form.',
      'Tyler said he hid the letter to get back at Dean.',
      'Lisa is trying to learn to drive.',
    ],
  },
  find: findViews(
    anyOf(anywhere(loadPatterns('opinion-purposes')), aside(loadPatterns('opinion-aims'))),
    {
      about: PEOPLE,
      question: 'Did they say why? If not, what did you see that makes you think so?',
    },
  ),
}
