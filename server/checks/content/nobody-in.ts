import type { CheckFacts, NoteCheck } from '../check.ts'
import type { Cue } from '../cues.ts'
import { met, missing, notApplicable, placeOf } from '../outcome.ts'
import { findSection } from '../sections.ts'

const SENTENCES_AFTER = 3

export const nobodyIn: NoteCheck = {
  title: 'After a visit that nobody came to: what was done',
  answers: ['002-19'],
  leaves: 'Whether visits that this note does not speak of were recorded.',
  sources: [
    {
      guide: 'kent',
      quote:
        'Failed appointments and visits where there were no responses should also be included, together with any actions.',
    },
  ],
  check: (facts) => {
    const missed = facts.cues('nobody-in').find(({ isInSpeech }) => !isInSpeech)
    if (!missed) return [notApplicable('Nothing says that somebody did not come or was not in.')]
    const place = placeOf(missed.sentence, missed)
    return [
      isFollowedUp(facts, missed)
        ? met('It says what was done after nobody came.', place)
        : missing('Say what was done next: a card, a call, another date.', place),
    ]
  },
  examples: {
    meets: [
      { text: 'Home visit. There was no answer. I left a card and will try again on Friday.' },
      { text: 'Home visit. Mum was not in.\n\nActions\n- New visit on 3 May.' },
    ],
    misses: [
      { text: 'Home visit. I knocked twice. Nobody came to the door.' },
      { text: 'Mum did not attend the meeting.' },
    ],
  },
}

function isFollowedUp({ cues, sections }: CheckFacts, { sentence }: Cue): boolean {
  if ((findSection(sections, 'actions') ?? []).length > 0) return true
  const { index } = sentence
  return cues('then-done').some(
    ({ sentence: { index: at } }) => at >= index && at <= index + SENTENCES_AFTER,
  )
}
