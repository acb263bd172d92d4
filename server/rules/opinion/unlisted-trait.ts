import { isAdjective } from '../../note/language.ts'
import { afterCopula } from '../copula.ts'
import { isBeside, type PatternList } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'
import { findViews } from '../view.ts'
import { loadWordList } from '../word-list.ts'

const plain = new Set(loadWordList('opinion-plain').phrases)
/** Endings of words that may judge; grammar is asked about these alone, since asking is dear. */
const JUDGING_FORM = /^[a-z]{2,}(?:[^l]y|ful|less|ive|ous|ant|ent|ic|al|some|ible|ile|ose|id)$/
const FOLLOWS = new Set(
  'and but or with about to towards at in on when for because as of again'.split(' '),
)

/** One word that describes, that no list of plain facts knows and that ends what is said. */
const unlisted: PatternList = {
  matchAt: (words, at) => {
    const lower = words[at]?.lower ?? ''
    if (!JUDGING_FORM.test(lower) || plain.has(lower)) return undefined
    if (isBeside(words, at + 1) && !FOLLOWS.has(words[at + 1]?.lower ?? '')) return undefined
    return isAdjective(lower) ? { length: 1, forms: new Set() } : undefined
  },
}

/** "is scatty", "is too flamboyant": a judging word that the lists do not hold. */
export const unlistedTrait: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” describes somebody as if it were a fact.',
  why: 'You may read this as who you or your family are, with nobody to ask and nothing to check it by.',
  sources: [
    {
      guide: 'kent',
      quote: 'Distinguish between fact, opinion, professional judgement, and hearsay',
    },
  ],
  examples: {
    flags: ['Lisa [[is very scatty]].', 'Dean [[is pompous with the staff]].'],
    passes: [
      'Lisa is pregnant and Dean is asthmatic.',
      'Nan says that Lisa is very scatty.',
      'Jordan was muddy when he came in.',
    ],
  },
  find: findViews(afterCopula(unlisted, { presentOnly: true }), {
    about: ['person'],
    question: 'What did you see or hear that shows this? Who would say so?',
  }),
}
