import type { NoteCheck, Outcome } from '../check.ts'
import { ask, met } from '../outcome.ts'

export const kindOfContact: NoteCheck = {
  title: 'The type of contact is filled in',
  answers: ['001-04'],
  leaves: 'Whether it is the right type.',
  sources: [
    {
      guide: 'case-notes',
      quote:
        "In the 'type of contact', the relevant drop down section must be highlighted, particularly drawing attention to whether the visit is statutory, announced or unannounced.",
    },
  ],
  check: ({ about, contact }) => {
    const kind = about.kind?.trim()
    if (!kind) return [ask('Which type of contact was it? Fill in the type.')]
    if (contact.kind !== 'visit') return [met(`The type of contact is “${kind}”.`)]
    const open: Outcome[] = []
    const isNamed = (words: RegExp) => words.test(kind)
    if (about.statutory === undefined && !isNamed(/\b(?:non-?)?stat(?:utory)?\b/i)) {
      open.push(ask('Was it a statutory visit? Fill in yes or no.'))
    }
    if (about.announced === undefined && !isNamed(/\b(?:un-?)?announced\b/i)) {
      open.push(ask('Was the visit announced or unannounced? Fill it in.'))
    }
    return open.length > 0 ? open : [met(`The type of contact is “${kind}”, with its particulars.`)]
  },
  examples: {
    meets: [
      { text: 'You let me in.', about: { kind: 'Statutory visit', announced: false } },
      { text: 'Your school rang.', about: { kind: 'Phone call' } },
      { text: 'You let me in.', about: { kind: 'Home visit, unannounced', statutory: true } },
    ],
    misses: [
      { text: 'You let me in.' },
      { text: 'You let me in.', about: { kind: 'Home visit', announced: true } },
      { text: 'You let me in.', about: { kind: 'Statutory visit' } },
    ],
  },
}
