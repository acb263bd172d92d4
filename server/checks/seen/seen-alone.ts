import type { NoteCheck } from '../check.ts'
import { readAlone, readSeen } from '../child.ts'
import { ask, met, notApplicable } from '../outcome.ts'

export const seenAlone: NoteCheck = {
  title: 'Whether the child was seen alone',
  answers: ['000-22', '002-28'],
  leaves: 'Whether it is said of each child, where several were seen.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'Who you have seen, children and adults, and whether you have seen the child/ren alone?',
    },
    { guide: 'kent', quote: 'Was the child seen alone?' },
  ],
  check: (facts) => {
    const { contact } = facts
    if (readSeen(facts)?.answer === false) return [notApplicable('The child was not seen.')]
    const alone = readAlone(facts)
    if (alone && alone.by !== 'about') {
      return [met(alone.answer ? 'Seen alone.' : 'Not seen alone.', alone.span)]
    }
    if (alone) {
      const answer = alone.answer ? 'seen alone' : 'not seen alone'
      return [ask(`The entry says ${answer}. Will you say so in the notes too?`)]
    }
    if (!(contact.isInPerson || readSeen(facts))) {
      return [notApplicable('Nothing says that the child was seen.')]
    }
    return [ask('Was the child seen alone?')]
  },
  examples: {
    meets: [
      { text: 'I came to see you on Friday. We talked in your room, just the two of us.' },
      { text: 'Child seen. Seen alone: no, your mum wanted to stay.', profile: 'kent' },
      { text: 'Home visit. I spoke with you in the kitchen with your mum present.' },
    ],
    misses: [
      { text: 'I came to see you on Friday. We talked in your room.' },
      { text: 'Home visit. I saw you and your mum.', about: { seenAlone: true } },
      { text: 'Home visit. I saw you. You told me that you were left home alone.' },
    ],
  },
}
