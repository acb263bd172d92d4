import { findBroad } from '../broad-phrases.ts'
import { loadPhrases } from '../phrases.ts'
import type { SentenceRule } from '../rule.ts'

export const bareVerdict: SentenceRule = {
  category: 'vague',
  message: '“{quote}” is a verdict. The note does not say what it rests on.',
  why: 'Words such as “poor” and “adequate” mark a family without showing the work. The child is left with the mark.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'Recording in accurate terms like this avoids any possible value judgements',
    },
    { guide: 'wandsworth', quote: 'Avoid jargon and vague language' },
  ],
  examples: {
    flags: [
      'Attendance is [[poor]].',
      'sleep [[not great]]',
      'Your school shoes are [[not great]].',
      'How they spoke was [[appropriate]] overall.',
    ],
    passes: [
      'Attendance is poor: 58% this term.',
      'An appropriate adult sat with Jordan at the police station.',
      'Dad said "it is not ideal".',
      'The light was poor, so I read the label by torch.',
    ],
  },
  find: findBroad([
    {
      phrases: loadPhrases('vague-quality'),
      needs: 'grounds',
      question: 'What did you see, hear or count that makes it so?',
      template: '[what you saw, heard or counted]',
    },
  ]),
}
