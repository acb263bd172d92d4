import type { NoteCheck } from '../check.ts'
import { findEmails } from '../email-marks.ts'
import { met } from '../outcome.ts'
import { askAt } from '../places.ts'

export const pastedEmail: NoteCheck = {
  title: 'E-mails are summed up, not pasted in',
  answers: ['003-21', '001-10'],
  leaves: 'Whether a summary tells all that matters of the e-mail.',
  sources: [
    {
      guide: 'newcastle',
      quote:
        "'cutting and pasting' from emails instead of tailoring the record for the specific purpose",
    },
    {
      guide: 'case-notes',
      quote:
        'It may be better to summarize the outcome of a lengthy email exchange rather than to cut and paste the whole discussion.',
    },
  ],
  check: ({ note, cues }) =>
    askAt(
      findEmails(note, cues).map((email) => ({
        span: email,
        message: `This looks pasted from an e-mail (${email.kind}). Who wrote, when, and what does it change?`,
      })),
      met('No pasted e-mail found.'),
    ),
  examples: {
    meets: [
      { text: 'Mrs Bell e-mailed on 3 May: Jordan has a place on the trip.' },
      { text: 'From: 3 May\nI will ring you every Friday.\n\nMany thanks for the drawing.' },
    ],
    misses: [
      {
        text: 'From: Mrs Bell\nSent: 3 May 2024 09:12\nTo: Priya Nair\nSubject: Trip\n\nHi Priya, Jordan has a place.',
      },
      {
        text: 'Jordan has a place on the trip.\n\nKind regards,\nMrs Bell\nHead of Year 8\nTel: 0191 000 0000',
      },
    ],
  },
}
