import { afterCopula, withoutCopula } from '../copula.ts'
import { loadPatterns } from '../pattern-list.ts'
import { anyOf } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { findViews, JUDGED } from '../view.ts'

const phrases = loadPatterns('opinion-standing')

/** "is in denial", "is at breaking point", "is trying to punish": a set phrase that concludes. */
export const summingUp: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” is a conclusion. Say whose it is and what it rests on.',
  why: 'A phrase like this settles a question about your life without showing how it was answered.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'and not just a hunch or an assumption',
    },
  ],
  examples: {
    flags: [
      'Lisa [[is in denial about the drinking]].',
      'Jordan [[is putting himself at risk]].',
      'This [[is not in his best interests]].',
      'Tyler [[is trying to provoke his dad]].',
      'mum [[not coping]]',
    ],
    passes: [
      'In my view Lisa is in denial about the drinking.',
      'The school report says that Tyler is out of control.',
      'Jordan is on a child protection plan.',
      'If Lisa is at breaking point, Nan will come over.',
      'The rope was at breaking point.',
    ],
  },
  find: findViews(anyOf(afterCopula(phrases), withoutCopula(phrases)), {
    about: JUDGED,
    question: 'What happened that you are summing up here? Who sees it this way?',
  }),
}
