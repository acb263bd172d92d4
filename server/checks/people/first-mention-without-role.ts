import type { NoteCheck } from '../check.ts'
import { findUnintroduced, isFullName } from '../introductions.ts'
import { met, notApplicable, placeOf } from '../outcome.ts'
import { askAt } from '../places.ts'
import { loadWordList } from '../words.ts'

const figures = new Set(loadWordList('sets/figures').phrases)

export const firstMentionWithoutRole: NoteCheck = {
  title: 'Everybody is named once in full, with their role',
  answers: ['004-19', '002-27'],
  leaves: 'Whether those whose role is told are named in full as well.',
  sources: [
    {
      guide: 'wandsworth',
      quote:
        "Full names are used at least once in a record along with the person's role as family member or professional.",
    },
    {
      guide: 'kent',
      quote:
        'If there were other people present during the visit, please state who and their role.',
    },
  ],
  check: ({ note, cast }) => {
    if (!cast.child) return [notApplicable('The child is not named, so no name can be told apart.')]
    return askAt(
      findUnintroduced(note, cast, figures).map((one) => ({
        span: placeOf(one.sentence, one),
        message: isFullName(one.name)
          ? `Who is ${one.name} to the child? Say it once.`
          : `Who is ${one.name}? Give the full name and the role once.`,
      })),
      met('Nobody is named whose role is not told.'),
    )
  },
  examples: {
    meets: [
      {
        text: 'Mrs Bell, your teacher, came in with Leo Grant (your cousin).',
        child: { name: 'Jordan Ellis' },
      },
      {
        text: 'Stu came to see you.',
        child: { name: 'Jordan Ellis' },
        people: [{ name: 'Stu Wade', role: 'key worker' }],
      },
    ],
    misses: [
      { text: 'Leo was in the kitchen.', child: { name: 'Jordan Ellis' } },
      { text: 'Angela Frost rang at ten.', child: { name: 'Jordan Ellis' } },
    ],
  },
}
