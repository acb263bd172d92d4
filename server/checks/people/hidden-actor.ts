import { mentionReader } from '../../note/mentions.ts'
import { quoteOf } from '../../note/span.ts'
import type { NoteCheck } from '../check.ts'
import { findHiddenActors } from '../hidden-actors.ts'
import { met, placeOf } from '../outcome.ts'
import { askAt } from '../places.ts'

export const hiddenActor: NoteCheck = {
  title: 'It says who did what',
  answers: ['003-08', '003-10', '002-11', '004-10'],
  leaves: 'Whether whoever acted is known and may be named.',
  sources: [
    { guide: 'newcastle', quote: 'state accurately what is happening, or what you believe' },
    {
      guide: 'kent',
      quote: 'Use appropriate language that is non-judgemental and unambiguous.',
    },
    { guide: 'wandsworth', quote: 'Avoid jargon and vague language' },
  ],
  check: ({ cast, cues }) =>
    askAt(
      findHiddenActors(cues, mentionReader(cast)).map(({ sentence, start, end }) => ({
        span: placeOf(sentence, { start, end }),
        message: `“${quoteOf(sentence.reading.text, { start, end })}”: by whom?`,
      })),
      met('Nothing found that hides who acted.'),
    ),
  examples: {
    meets: [
      { text: 'You were restrained by two members of staff, Stu and Bianca.' },
      { text: 'Mum, Mrs Bell and I met on Friday. It was agreed that you will go on the trip.' },
      { text: 'Jordan was born in May and was held at the hospital for two nights.' },
    ],
    misses: [
      { text: 'You were restrained in the hall.' },
      { text: 'It was agreed that Jordan will move on Friday.' },
      { text: 'Jordan was told off and sent home.' },
    ],
  },
}
