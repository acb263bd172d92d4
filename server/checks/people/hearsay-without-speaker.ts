import { mentionReader } from '../../note/mentions.ts'
import { quoteOf } from '../../note/span.ts'
import type { NoteCheck } from '../check.ts'
import { findUnsourced } from '../named-source.ts'
import { met, placeOf } from '../outcome.ts'
import { askAt } from '../places.ts'

export const hearsayWithoutSpeaker: NoteCheck = {
  title: 'Whoever said something is named',
  answers: ['003-13', '003-14', '002-10', '004-30', '000-15', '001-09'],
  leaves: 'Whether what was passed on is so, and whether whoever said it was there.',
  sources: [
    {
      guide: 'kent',
      quote: 'Distinguish between fact, opinion, professional judgement, and hearsay.',
    },
    {
      guide: 'newcastle',
      quote: "you must make sure that you can substantiate what you're saying",
    },
    { guide: 'wandsworth', quote: 'It differentiates between fact and professional opinion.' },
    {
      guide: 'liquidlogic',
      quote:
        'all recording should be evidence based with clear distinction between fact and opinion',
    },
    {
      guide: 'case-notes',
      quote: 'Case notes should be evidence based objective and not subjective, fact not opinion.',
    },
  ],
  check: ({ cast, cues }) =>
    askAt(
      findUnsourced(cues, mentionReader(cast)).map(({ sentence, start, end }) => ({
        span: placeOf(sentence, { start, end }),
        message: `“${quoteOf(sentence.reading.text, { start, end })}”: who said so?`,
      })),
      met('Nothing found that is passed on without saying whose words it was.'),
    ),
  examples: {
    meets: [
      {
        text: 'Mrs Bell told me that Jordan ran out of class. It was reported to her by the cook.',
      },
      { text: 'It was reported by school that Jordan came in without a coat.' },
      { text: 'Mum said that Dean had apparently left.', people: [{ name: 'Lisa', role: 'mum' }] },
    ],
    misses: [
      { text: 'It was reported that Jordan came in without a coat.' },
      { text: 'Dean has apparently moved out.' },
      { text: 'Concerns were raised that nobody was at home.' },
    ],
  },
}
