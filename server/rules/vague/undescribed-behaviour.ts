import type { SentenceRule } from '../rule.ts'
import { wordList } from '../word-list.ts'

const phrases = wordList([
  'inappropriate behaviour',
  'inappropriate behaviours',
  'challenging behaviour',
  'sexualised behaviour',
])

export const undescribedBehaviour: SentenceRule = {
  category: 'vague',
  message: '“{quote}” does not say what was done.',
  why: 'You cannot recognise yourself in words that could mean anything, or put right what is wrong.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'could cover a huge range of things from serious assaults to ill-advised comments',
    },
  ],
  examples: {
    flags: ['Jordan showed [[inappropriate behaviour]] at school.'],
    passes: ['Mum said "his inappropriate behaviour has to stop".'],
  },
  find: (sentence) =>
    phrases.findAll(sentence.reading.words).map((span) => ({
      ...span,
      suggestions: [
        {
          kind: 'ask',
          question: 'What exactly was said or done, to whom, where and when?',
          template: '[what was said or done, to whom, where and when]',
        },
      ],
    })),
}
