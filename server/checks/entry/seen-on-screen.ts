import type { NoteCheck, Outcome } from '../check.ts'
import { readAlone, readSeen } from '../child.ts'
import { ask, met, notApplicable } from '../outcome.ts'

export const seenOnScreen: NoteCheck = {
  title: 'Seen, and seen alone, are filled in',
  answers: ['001-05'],
  sources: [
    {
      guide: 'case-notes',
      quote:
        'it must be recorded in the Case Note creation screen whether the child was seen and whether seen alone',
    },
  ],
  check: (facts) => {
    const { about, contact } = facts
    if (contact.kind !== 'visit' && contact.kind !== 'direct-work') {
      return [notApplicable('Nothing says that this was a visit to the child.')]
    }
    if (about.childSeen === undefined) {
      return [ask('Was the child seen? Fill in yes or no, and whether alone.')]
    }
    const told = readSeen({ ...facts, about: {} })
    const open: Outcome[] = []
    if (told && told.answer !== about.childSeen && (told.by === 'form' || told.answer)) {
      const entry = about.childSeen ? 'seen' : 'not seen'
      open.push(ask(`The entry says ${entry}, the note the other way: which is right?`, told.span))
    }
    if (about.childSeen) open.push(...askAboutAlone(facts))
    return open.length > 0 ? open : [met('Seen, and seen alone, are filled in.')]
  },
  examples: {
    meets: [
      { text: 'Home visit. You let me in.', about: { childSeen: true, seenAlone: false } },
      { text: 'Home visit. Nobody came to the door.', about: { childSeen: false } },
    ],
    misses: [
      { text: 'Home visit. You let me in.' },
      { text: 'Home visit. You let me in.', about: { childSeen: true } },
      { text: 'Home visit. Child not seen.', about: { childSeen: true, seenAlone: true } },
      {
        text: 'Home visit. You were not seen alone.',
        about: { childSeen: true, seenAlone: true },
      },
    ],
  },
}

function askAboutAlone(facts: Parameters<typeof readAlone>[0]): Outcome[] {
  const { seenAlone } = facts.about
  if (seenAlone === undefined) return [ask('Was the child seen alone? Fill in yes or no.')]
  const told = readAlone({ ...facts, about: {} })
  if (!told || told.answer === seenAlone) return []
  const entry = seenAlone ? 'seen alone' : 'not seen alone'
  return [ask(`The entry says ${entry}, the note the other way: which is right?`, told.span)]
}
