import type { NoteCheck } from '../check.ts'
import { ask, listOf, met } from '../outcome.ts'

export const practitionerAndPlace: NoteCheck = {
  title: 'Name, role, date and venue are filled in',
  answers: ['002-25', '002-17'],
  leaves: 'Whether the record’s number is filled in: it need not leave the system.',
  sources: [
    { guide: 'kent', quote: 'Name and role of practitioner' },
    {
      guide: 'kent',
      quote: 'Notes should record the venue, who was present, who was seen and where.',
    },
  ],
  check: ({ about }) => {
    const fields = [
      ['the name of the practitioner', about.author],
      ['their role', about.authorRole],
      ['the date', about.eventAt],
      ['the venue', about.venue],
    ] as const
    const open = fields.filter(([, value]) => !value).map(([name]) => name)
    return [open.length === 0 ? met('All four are filled in.') : ask(`Fill in ${listOf(open)}.`)]
  },
  examples: {
    meets: [
      {
        text: 'We met.',
        about: {
          author: 'Ruth Adeyemi',
          authorRole: 'social worker',
          eventAt: '2024-05-03',
          venue: 'at home',
        },
      },
      {
        text: 'We spoke.',
        about: {
          author: 'Sol Marsh',
          authorRole: 'family support worker',
          eventAt: '2024-05-03T10:00',
          venue: 'by phone',
        },
      },
    ],
    misses: [
      { text: 'We met.' },
      { text: 'We met.', about: { author: 'Ruth Adeyemi', eventAt: '2024-05-03' } },
    ],
  },
}
