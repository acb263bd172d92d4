import { loadPatterns, loadVerbs } from '../pattern-list.ts'
import { anyOf } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { afterForecast, afterNegation } from '../said-verbs.ts'
import { findViews, JUDGED } from '../view.ts'

/** "will never change", "is likely to repeat this", "would harm him": a prediction told as fact. */
export const forecast: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” foretells what will happen. Say who expects it and why.',
  why: 'It can feel as if somebody had decided how your life would go before it had happened.',
  sources: [
    {
      guide: 'kent',
      quote: 'Clearly state the hypotheses - why you think X or Y rather than A or B',
    },
  ],
  examples: {
    flags: [
      'Dean [[will never change]].',
      'This [[is going to damage Jordan]].',
      'She [[is likely to relapse]].',
      'A move now [[would unsettle him]].',
    ],
    passes: [
      'I will visit Jordan on 3 May at 4pm.',
      'Dean will ring the school tomorrow and Lisa will see the doctor.',
      'I am worried that Dean will never change.',
      'The plan will be reviewed in June.',
    ],
  },
  find: findViews(
    anyOf(
      afterForecast(loadPatterns('opinion-forecasts')),
      afterNegation(loadPatterns('opinion-refusals'), loadVerbs('opinion-wont')),
    ),
    {
      about: JUDGED,
      question: 'Who expects this, and what have they seen that makes it likely?',
    },
  ),
}
