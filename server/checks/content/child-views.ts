import type { CheckFacts, NoteCheck, Outcome } from '../check.ts'
import { isOfChild, readSeen } from '../child.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'
import { findSection } from '../sections.ts'

export const childViews: NoteCheck = {
  title: 'The child’s own views, wishes and feelings',
  answers: ['000-26', '002-08', '002-29'],
  leaves: 'Whether they are told as the child told them, and what a baby shows without words.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        "This includes the child's views, wishes and feelings about what they would like to happen both now and in the future",
    },
    {
      guide: 'kent',
      quote: 'What is the child or young person’s views, wishes and feelings?',
    },
  ],
  check: (facts) => {
    const { contact, cues, sections } = facts
    const isListed = (findSection(sections, 'views')?.length ?? 0) > 0
    const view = cues('child-view').find((cue) => !cue.isInSpeech && isOfChild(facts, cue))
    if (!(view || isListed)) {
      const seen = readSeen(facts)
      if (seen?.answer) return [missing('The child was seen; what did the child say or show?')]
      return contact.isInPerson && !seen
        ? [ask('What does the child say, want or feel about this?')]
        : [notApplicable('Nothing says that the child was seen.')]
    }
    const place = view && placeOf(view.sentence, view)
    if (isListed || tellsWish(facts)) return [met('The child’s views and wishes are there.', place)]
    return [wishes]
  },
  examples: {
    meets: [
      { text: 'You said that you sleep well at your nan’s. You would like to stay there.' },
      {
        text: 'Jordan said “I want to see Dad on Sundays”.',
        child: { name: 'Jordan Ellis', pronouns: 'he/him' },
      },
      { text: 'Home visit.\nWishes and feelings: to have the top bunk.', profile: 'kent' },
    ],
    misses: [
      { text: 'Home visit. I saw you in the garden. Your mum said that she wants you to rest.' },
      { text: 'I saw you at home. You told me about the dog.' },
      { text: 'Home visit. The kitchen was clean.' },
    ],
  },
}

const wishes: Outcome = ask('What would the child like to happen, now and later?')

/** A wish told of the child, or spoken where the child speaks. */
const tellsWish = (facts: CheckFacts): boolean =>
  facts.cues('child-wish').some((cue) => {
    const { reading } = cue.sentence
    const speech = reading.speech.find(({ start, end }) => start <= cue.start && cue.end <= end)
    return isOfChild(facts, speech ? { ...cue, start: speech.start } : cue)
  })
