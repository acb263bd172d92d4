import type { CheckFacts, NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { ask, met, missing, notApplicable, placeOf } from '../outcome.ts'
import { findSection } from '../sections.ts'

/** Fewer words than this under the heading say that the section is still to be written. */
const FEWEST_WORDS = 8

export const analysisThere: NoteCheck = {
  title: 'A significant event has an analysis',
  answers: ['000-29', '002-03', '002-35', '004-03'],
  leaves: 'Whether it weighs what was learned, and what it means for the child.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'All significant events (home visit, direct work, significant information received) must include an analysis',
    },
    { guide: 'kent', quote: 'a good case note will record analysis and reflection' },
    { guide: 'wandsworth', quote: 'Make records purposeful and analytical' },
  ],
  check: (facts) => {
    const section = findSection(facts.sections, 'analysis')
    const words = (section ?? []).reduce((sum, { reading }) => sum + reading.words.length, 0)
    if (words >= FEWEST_WORDS) return [met('There is an analysis.', section?.[0])]
    const asked = isSignificant(facts)
    const inText = facts.cues('analysis').find((cue) => isOwnWords(cue) && !cue.sentence.isHeading)
    if (section) return [missing('The analysis is still empty, or very short.', section[0])]
    if (inText && !facts.profile.sections?.areRequired) {
      return [met('The note says what it means.', placeOf(inText.sentence, inText))]
    }
    if (inText) {
      const place = placeOf(inText.sentence, inText)
      return [ask('This weighs things up: does it belong under a heading for analysis?', place)]
    }
    return asked
      ? [missing('There is no analysis: what does this mean for the child?')]
      : [notApplicable('Not marked as a visit, direct work or a significant event.')]
  },
  examples: {
    meets: [
      {
        text: 'Home visit. You made toast.\n\nAnalysis of Information\nYou eat before school now, which shows that the plan for mornings helps you.',
      },
      {
        text: 'Home visit. You made toast. I think that mornings are calmer now, because you were ready at eight.',
        profile: 'kent',
      },
    ],
    misses: [
      { text: 'Home visit. You made toast.' },
      { text: 'Home visit. You made toast.\n\nAnalysis\nAs above.' },
      { text: 'Direct work. We drew your street.', profile: 'wandsworth' },
    ],
  },
}

const isSignificant = ({ contact, about }: CheckFacts): boolean =>
  contact.kind === 'visit' ||
  contact.kind === 'direct-work' ||
  about.significant === true ||
  about.safeguarding === true
