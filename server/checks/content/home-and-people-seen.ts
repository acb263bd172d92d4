import type { CheckFacts, NoteCheck, Outcome } from '../check.ts'
import { isOwnWords } from '../child.ts'
import type { Cue } from '../cues.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'

export const homeAndPeopleSeen: NoteCheck = {
  title: 'What was seen of the home, and how people were together',
  answers: ['000-23', '002-20', '002-21'],
  leaves: 'Whether what was seen is good enough and safe enough.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'What you saw e.g. home conditions, observations of interactions between household members, visitors',
    },
    {
      guide: 'kent',
      quote:
        'Observation of the physical home environment is also key when assessing what is good enough and what is safe enough.',
    },
    {
      guide: 'kent',
      quote:
        'What did you observe about the way the adults interact with the child or young person?',
    },
  ],
  check: (facts) => {
    if (facts.contact.kind !== 'visit') return [notApplicable('Nothing says that it was a visit.')]
    const together = facts.cues('interaction').find(isOwnWords)
    const home = homeSeen(facts)
    return [
      ...(facts.contact.isElsewhere && !home
        ? []
        : [tell(home, 'It tells of the home.', 'What did you see of the home?')]),
      tell(together, 'It tells how people were.', 'How were people with each other?'),
    ]
  },
  examples: {
    meets: [
      {
        text: 'Home visit. I saw clean bedding on your bed. Your mum sat next to you and laughed.',
      },
      {
        text: 'Home visit. The kitchen was warm. You smiled at your nan.',
        profile: 'kent',
      },
    ],
    misses: [
      { text: 'Home visit. We talked about school.' },
      { text: 'Home visit. The kitchen was warm. We talked about school.' },
    ],
  },
}

/** A part of the home in a sentence that tells what was seen there. */
function homeSeen({ cues }: CheckFacts): Cue | undefined {
  const seen = new Set(
    cues('observed')
      .filter(isOwnWords)
      .map(({ sentence }) => sentence),
  )
  return cues('home').find((cue) => isOwnWords(cue) && seen.has(cue.sentence))
}

const tell = (cue: Cue | undefined, told: string, question: string): Outcome =>
  cue ? met(told, placeOf(cue.sentence, cue)) : ask(question)
