import type { NoteCheck } from '../check.ts'
import { ask, met, missing } from '../outcome.ts'

export const finalisedByAuthor: NoteCheck = {
  title: 'The author finalised it',
  answers: ['001-03'],
  sources: [{ guide: 'case-notes', quote: "All case notes should be 'finalised' by the author." }],
  check: ({ about: { author, finalisedBy, finalisedAt } }) => {
    if (finalisedBy === undefined) {
      if (finalisedAt === undefined) return [ask('Not finalised yet: its author does that.')]
      return [ask('Who finalised it? Fill in the name.')]
    }
    if (author === undefined) return [ask('Who wrote it? Fill in the author.')]
    const isSame = author.toLowerCase() === finalisedBy.toLowerCase()
    return [
      isSame
        ? met(`Written and finalised by ${author}.`)
        : missing(`Written by ${author}, finalised by ${finalisedBy}.`),
    ]
  },
  examples: {
    meets: [
      { text: 'We met.', about: { author: 'Ruth Adeyemi', finalisedBy: 'Ruth Adeyemi' } },
      { text: 'We met.', about: { author: 'Sol Marsh', finalisedBy: 'sol marsh' } },
    ],
    misses: [
      { text: 'We met.', about: { author: 'Ruth Adeyemi', finalisedBy: 'Carol Imrie' } },
      { text: 'We met.', about: { author: 'Ruth Adeyemi', finalisedAt: '2024-05-03' } },
    ],
  },
}
