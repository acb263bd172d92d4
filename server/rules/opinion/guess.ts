import { loadPatterns } from '../pattern-list.ts'
import { leadingOn } from '../predicate.ts'
import type { SentenceRule } from '../rule.ts'
import { ANYTHING, findViews } from '../view.ts'

/** "clearly …", "must have …", "no doubt …": words that conclude where the evidence should stand. */
export const guess: SentenceRule = {
  category: 'opinion',
  message: '“{quote}” is a guess or a conclusion. Say whose, and what it rests on.',
  why: 'Words such as "clearly" hide that somebody had to guess. You should be able to see on what.',
  sources: [
    { guide: 'newcastle', quote: 'and not just a hunch or an assumption' },
    {
      title: 'Logging files on looked-after children (no2abuse)',
      url: 'http://www.no2abuse.com/index.php/articles/comments/logging-files-on-looked-after-children-destructive',
    },
  ],
  examples: {
    flags: [
      'Dean [[must have known about the party]].',
      'Jordan [[obviously wanted to go home]].',
      '[[It is clear that nobody had cooked]].',
    ],
    passes: [
      'Jordan spoke slowly and clearly.',
      'I think Dean must have known about the party.',
      'Lisa said that he obviously wanted to go home.',
      'Kyle must be home by 7pm.',
      'It seems to me that Dean is unwell, because his hands shook.',
    ],
  },
  find: findViews(leadingOn(loadPatterns('opinion-guesses')), {
    about: ANYTHING,
    question: 'What did you see or hear that makes you think so? Could it be otherwise?',
  }),
}
