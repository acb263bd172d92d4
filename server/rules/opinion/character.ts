import { afterCopula, followedBy, withoutCopula } from '../copula.ts'
import { loadPatterns } from '../pattern-list.ts'
import { anyOf } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { findViews, PEOPLE } from '../view.ts'

const traits = loadPatterns('opinion-traits')
const articles = true

/** "is easily led", "was a bully", "is a good mum": what somebody is said to be like. */
export const character: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” judges what somebody is like, as if it were a fact.',
  why: 'You may read this as who you or your family are, with nobody to ask and nothing to check it by.',
  sources: [
    { guide: 'case-notes', quote: 'evidence based objective and not subjective, fact not opinion' },
    {
      guide: 'kent',
      quote: 'Distinguish between fact, opinion, professional judgement, and hearsay',
    },
  ],
  examples: {
    flags: [
      'Jordan [[is easily led]].',
      'Dad [[was really rude to the receptionist]].',
      'Lisa [[is a good mum]] but [[very defensive]].',
      'Tyler [[is a bully]].',
      'dad [[hostile throughout]]',
    ],
    passes: [
      'Mrs Gill said that Jordan is easily led.',
      'I think that Dean was rude to the receptionist.',
      'Lisa was upstairs and Jordan is in Year 6.',
      'Is Tyler a bully?',
      'You said "she is a good mum".',
    ],
  },
  find: findViews(
    anyOf(
      afterCopula(traits),
      withoutCopula(traits),
      afterCopula(loadPatterns('opinion-kinds'), { articles }),
      followedBy(
        afterCopula(loadPatterns('opinion-judged'), { articles }),
        loadPatterns('opinion-judged-nouns'),
      ),
    ),
    {
      about: PEOPLE,
      question:
        'What did you see or hear that shows this? If it is somebody’s view, whose? If it is yours, say so.',
    },
  ),
}
