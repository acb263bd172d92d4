import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'
import { withVerb } from '../said-verbs.ts'
import { findViews } from '../view.ts'

/** "is thriving", "struggles with change", "has relapsed": how somebody is said to fare. */
export const progress: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” sums up how somebody is getting on without saying what was seen.',
  why: 'You will want to know what was different then, not only that somebody thought it was better or worse.',
  sources: [
    { guide: 'wandsworth', quote: 'It differentiates between fact and professional opinion' },
  ],
  examples: {
    flags: [
      'Jordan [[is thriving at school]].',
      'Lisa [[struggles with boundaries]].',
      'Dean [[has relapsed]].',
      'Tyler [[is beginning to trust his teacher]].',
    ],
    passes: [
      'Mrs Gill says that Jordan is thriving at school.',
      'I think Lisa is struggling, because she cried twice while we talked.',
      'Jordan came to school on 19 days out of 20.',
      'You have been struggling with mornings.',
      'Jordan failed his cycling test by one mark.',
      'Jordan began to build a den.',
    ],
  },
  find: findViews(withVerb(loadVerbs('opinion-changes')), {
    about: ['person', 'unsaid'],
    question: 'What have you seen or heard that shows how they are getting on? Who said so?',
  }),
}
