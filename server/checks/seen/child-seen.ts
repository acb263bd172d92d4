import type { NoteCheck } from '../check.ts'
import { answerAfter, isOwnWords, readSeen } from '../child.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'

const WORDS = '“Child seen”'

export const childSeen: NoteCheck = {
  title: 'The words “Child seen”',
  answers: ['000-18'],
  leaves: 'Whether the words are in green: colour is not in a note’s text.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'Any case note where you have seen a child i.e statutory visit/direct work session/attendance at a meeting the wording Child seen – is to be added in green',
    },
  ],
  check: (facts) => {
    const { contact, cues, profile } = facts
    const colour = profile.colours ? `, in ${profile.colours.childSeen}` : ''
    const words = cues('form-child-seen').find(isOwnWords)
    const seen = readSeen(facts)
    if (words && answerAfter(words) !== false) {
      const place = placeOf(words.sentence, words)
      if (seen?.answer !== false) return [met(`${WORDS} is there.`, place)]
      return [ask(`${WORDS} is there, but the entry says not seen: which is right?`, place)]
    }
    if (seen?.answer) {
      return [missing(`Add the words ${WORDS} to the reason for contact${colour}.`, seen.span)]
    }
    if (seen) return [notApplicable('The child was not seen.')]
    return contact.isInPerson
      ? [ask(`Was the child seen? If so, add the words ${WORDS}${colour}.`)]
      : [notApplicable('Nothing says that this was a visit, direct work or a meeting.')]
  },
  examples: {
    meets: [
      {
        text: 'Reason for contact\nStatutory visit. Child seen.\n\nDetailed Notes\nYou let me in.',
      },
      { text: 'Child seen: yes\nYou showed me your new bike.' },
    ],
    misses: [
      { text: 'Reason for contact\nStatutory visit.\n\nDetailed Notes\nYou told me about school.' },
      {
        text: 'I saw Jordan at school.',
        child: { name: 'Jordan Ellis' },
        about: { kind: 'Visit' },
      },
      { text: 'Home visit. Mum made tea.' },
    ],
  },
}
