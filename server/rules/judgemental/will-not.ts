import { findAsked } from '../asked-phrases.ts'
import { loadVerbs } from '../pattern-list.ts'
import type { SentenceRule } from '../rule.ts'

const NOT =
  /^(?:not|never|cannot|unable|unwilling|reluctant|wont|cant|doesnt|didnt|dont|isnt|wasnt|hasnt|wouldnt|couldnt|nor|\w+n't)$/

export const willNot: SentenceRule = {
  category: 'judgemental',
  message: '“{quote}” blames, and leaves out what was offered and what was in the way.',
  why: 'It puts all of the difficulty on one side. What we tried, and how, is missing.',
  sources: [
    { guide: 'kent', quote: 'Use appropriate language that is non-judgemental and unambiguous.' },
    { reason: 'A reader needs what was offered and what was said, not who is to blame.' },
  ],
  examples: {
    flags: [
      'Mum [[would not engage]].',
      'Dean [[is not being honest with]] us.',
      'Jordan [[does not do as he is told]].',
      'Lisa [[has never put the children first]].',
      'Dean [[is reluctant to engage with]] the team.',
    ],
    passes: [
      'You did not want to talk today, so we drew.',
      'I did not engage an interpreter in time.',
      'Mum was engaged in the game.',
      'Dean said "she won\'t engage".',
      'You were able to engage the brake.',
    ],
  },
  find: findAsked(
    [
      {
        lists: [loadVerbs('blame-not-doing')],
        question: 'What was asked or offered, how, and what did the person say or do?',
        template: 'was asked to [what]; [what was said or done]',
        also: ['opinion'],
      },
    ],
    {
      isPredicate: true,
      accepts: (words, at, group) => words.slice(group, at).some(({ lower }) => NOT.test(lower)),
    },
  ),
}
