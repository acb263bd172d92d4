import { loadDefinitions } from '../definitions.ts'
import { findDefined } from '../find-defined.ts'
import type { SentenceRule } from '../rule.ts'

const parts = loadDefinitions('law-parts')

export const lawPart: SentenceRule = {
  category: 'jargon',
  message: '“{quote}” is the number of a rule.',
  why: 'Only people who work with the law know what these numbers stand for, and what they let happen to you.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'if you have cause to use jargon make sure you explain what you mean clearly and concisely',
    },
  ],
  examples: {
    flags: [
      'The [[Reg 24]] checks are done, and the [[Regulation 44]] visitor came on Friday.',
      'A [[rule 16.4]] guardian was named.',
    ],
    passes: [
      'His part 4 in the play went well.',
      'She read schedule 3 of the bus to Hexham and regulation 7 of the pool.',
    ],
  },
  find: ({ reading }) => findDefined(parts, reading.words),
}
