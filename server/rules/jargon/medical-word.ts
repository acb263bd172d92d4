import { loadDefinitions } from '../definitions.ts'
import { findDefined } from '../find-defined.ts'
import type { SentenceRule } from '../rule.ts'

const words = loadDefinitions('medical-words')
/** In school these are lessons and not the child's own body. */
const IN_A_LESSON = /\b(?:biology|science|anatomy|lesson|homework|quiz|spelling|exam|textbook)\b/i

export const medicalWord: SentenceRule = {
  category: 'jargon',
  message: '“{quote}” is a doctor’s word.',
  why: 'It is about your own body or mind, or about somebody you love, and you should not have to look it up.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'if you have cause to use jargon make sure you explain what you mean clearly and concisely',
    },
  ],
  examples: {
    flags: [
      'Dr Amin saw a bruise on the left [[clavicle]] and [[petechiae]] on both cheeks.',
      'Jordan was born at 34 [[weeks gestation]] and is under [[audiology]].',
    ],
    passes: [
      'In science Jordan drew the femur and the tibia.',
      'She has a broken collarbone and a bruise on her cheek.',
    ],
  },
  find: ({ reading }) => {
    const found = findDefined(words, reading.words)
    return found.length > 0 && IN_A_LESSON.test(reading.text) ? [] : found
  },
}
