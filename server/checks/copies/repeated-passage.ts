import type { NoteCheck } from '../check.ts'
import { met } from '../outcome.ts'
import { askAt } from '../places.ts'
import { findRepeats } from '../repeats.ts'

export const repeatedPassage: NoteCheck = {
  title: 'Nothing is said twice',
  answers: ['003-16', '004-21', '001-08', '000-04'],
  leaves: 'Whether it was said already in an earlier note, or in other words in this one.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        'Make sure you avoid repeating yourself: a point made well once will have more impact than one that is repeated throughout a report or case record.',
    },
    {
      guide: 'wandsworth',
      quote:
        'it must not be used to repeat the same information as work with the child or young person progresses',
    },
    {
      guide: 'case-notes',
      quote: 'recording essential detail while not being repetitive and unnecessarily lengthy',
    },
    { guide: 'liquidlogic', quote: 'Accurate and concise' },
  ],
  check: ({ note }) =>
    askAt(
      findRepeats(note).map((repeat) => ({
        span: repeat,
        message: `These ${repeat.words} words stand further up already. What is new here?`,
      })),
      met('No passage stands twice.'),
    ),
  examples: {
    meets: [
      { text: 'You showed me the garden. You told me that the swing is new.' },
      {
        text: 'Mum said that she will take you to the dentist in town on Monday at nine. Dad said that he will take you to the dentist in town on Friday at ten.',
      },
    ],
    misses: [
      {
        text: 'You showed me your room and told me that you chose the blue paint with your nan.\n\nAnalysis\nYou showed me your room and told me that you chose the blue paint with your nan. I think that you feel at home.',
      },
      {
        text: 'I rang the school office to ask whether the form for the trip had come back. Then I met Mum. I rang the school office to ask whether the form for the trip had come in.',
      },
    ],
  },
}
