import { afterCopula } from '../copula.ts'
import { loadPatterns, loadVerbs } from '../pattern-list.ts'
import { anyOf } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { afterNegation } from '../said-verbs.ts'
import { findViews, JUDGED } from '../view.ts'

/** "The home is chaotic", "the placement is breaking down", "the risk is too high". */
export const stateOfThings: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” is a verdict. Say whose it is and what it rests on.',
  why: 'You lived there. You would want to read what people saw, and who drew which conclusion from it.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'all recording should be evidence based with clear distinction between fact and opinion',
    },
  ],
  examples: {
    flags: [
      'The home [[is chaotic]].',
      'Their relationship [[is toxic]].',
      'The placement [[is breaking down]].',
      'His story [[does not add up]].',
    ],
    passes: [
      'Nan says that the home is chaotic.',
      'My assessment is that the placement is breaking down.',
      'The flat is on the third floor and the lift was broken.',
      'The ladder to your bunk was unstable.',
    ],
  },
  find: findViews(
    anyOf(
      afterCopula(loadPatterns('opinion-qualities')),
      afterNegation(loadPatterns('opinion-negations'), loadVerbs('opinion-fails')),
    ),
    {
      about: JUDGED,
      question: 'What did you see or hear that this rests on? Whose view is it?',
    },
  ),
}
