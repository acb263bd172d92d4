import { afterCopula, withoutCopula } from '../copula.ts'
import { loadPatterns } from '../pattern-list.ts'
import { anyOf } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { findViews, PEOPLE } from '../view.ts'

const states = loadPatterns('opinion-drink')

/** "was drunk", "is using again": a conclusion that what was seen or smelled may bear out. */
export const drinkAndDrugs: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” is a conclusion about drink or drugs.',
  why: 'If this turns out to be wrong, it stays in your record all the same. What was seen does not go wrong.',
  sources: [
    {
      title: 'Professionalism (elearninggroup.org)',
      url: 'http://deedee.elearninggroup.org/LarryDoc/Professionalism3.html',
    },
  ],
  examples: {
    flags: ['Dean [[was drunk]].', 'Lisa [[is under the influence most evenings]].'],
    passes: [
      'Dean was slurring his words and smelled of alcohol. He was drunk.',
      'Police say that Dean was drunk.',
      'Lisa said she is using again.',
    ],
  },
  find: findViews(anyOf(afterCopula(states), withoutCopula(states)), {
    about: PEOPLE,
    question: 'What did you see, hear or smell that makes you think so?',
  }),
}
