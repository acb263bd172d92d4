import type { NoteCheck } from '../check.ts'
import { answerAfter, isNotSeen, readSeen } from '../child.ts'
import { met, missing, notApplicable, placeOf } from '../outcome.ts'

const WORDS = '“Child not seen”'

export const childNotSeen: NoteCheck = {
  title: 'The words “Child not seen”',
  answers: ['000-19'],
  leaves: 'Whether the words are in red, and whether the visit was planned.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'Any case note where you have a planned visit/contact with a child and they are not present note in red text that the Child not seen',
    },
  ],
  check: (facts) => {
    const { about, contact, cues, profile } = facts
    const form = cues('form-child-seen').find((cue) => answerAfter(cue) === false)
    const words = cues('form-child-not-seen').find(isNotSeen) ?? form
    const seen = readSeen(facts)
    if (seen?.answer) return [notApplicable('The child was seen.')]
    if (about.announced === false) return [notApplicable('The visit was not announced.')]
    if (!contact.isInPerson && !words && !seen) {
      return [notApplicable('Nothing says that this was a planned visit.')]
    }
    if (words && /\bseen\b/i.test(words.sentence.reading.text)) {
      return [met(`${WORDS} is there.`, placeOf(words.sentence, words))]
    }
    if (!seen) return [notApplicable('Nothing says that the child was not there.')]
    const colour = profile.colours ? `, in ${profile.colours.childNotSeen}` : ''
    return [missing(`Add the words ${WORDS} to the reason for contact${colour}.`, seen.span)]
  },
  examples: {
    meets: [
      {
        text: 'Reason for contact\nPlanned visit. Child not seen.\n\nDetailed Notes\nNobody came.',
      },
      { text: 'Home visit.\nChild seen: no\nYour mum said that you were at your nan’s.' },
    ],
    misses: [
      { text: 'Home visit. You were not at home.' },
      { text: 'Home visit. Your mum let me in.', about: { childSeen: false } },
    ],
  },
}
