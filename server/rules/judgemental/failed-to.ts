import { findAsked, isOfFamily } from '../asked-phrases.ts'
import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

export const failedTo: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” says whose fault it was, and not what happened.',
  why: 'It sounds like blame. What was asked, what was in the way and what was said tell you why.',
  sources: [
    { guide: 'kent', quote: 'Use appropriate language that is non-judgemental and unambiguous.' },
    {
      title: 'Risk outside the home: thinking about language (Newcastle Safeguarding)',
      url: 'https://newcastlesafeguarding.org.uk/risk-outside-the-home-thinking-about-language',
    },
  ],
  examples: {
    flags: [
      'Mum [[failed to attend]] the review on Monday.',
      'Dean [[has repeatedly failed to engage with]] the team.',
      'Dad [[refuses to engage]].',
      'Lisa [[keeps failing to keep appointments]].',
    ],
    passes: [
      'Mum did not attend the review on Monday.',
      'You refused the injection.',
      'The school failed to tell your mum about the trip.',
      'I failed to bring the form.',
      'The doctor is checking for failure to thrive.',
    ],
  },
  find: findAsked(
    [
      {
        lists: [loadVerbs('blame-failing')],
        question: 'What was asked or arranged, what happened, and what was the reason given?',
        template: 'did not [what], because [the reason given]',
      },
    ],
    {
      isPredicate: true,
      accepts: isOfFamily,
    },
  ),
}
