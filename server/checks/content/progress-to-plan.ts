import type { NoteCheck } from '../check.ts'
import { isOwnWords } from '../child.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'
import { findSection } from '../sections.ts'

export const progressToPlan: NoteCheck = {
  title: 'How things stand against the plan',
  answers: ['000-33', '002-34', '004-22'],
  leaves: 'Whether there is progress, and whether the plan is the current one.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'How is the family progressing towards the plan and the outcomes we are trying to achieve',
    },
    { guide: 'kent', quote: 'How is the plan progressing?' },
    {
      guide: 'wandsworth',
      quote: "Case recording should demonstrate progress against the child's plan.",
    },
  ],
  check: ({ contact, sections, cues }) => {
    const analysis = findSection(sections, 'analysis')
    const isAsked = contact.isInPerson || contact.kind === 'oversight' || analysis !== undefined
    if (!isAsked) return [notApplicable('Not marked as a visit, direct work or a meeting.')]
    const told = cues('plan').find((cue) => isOwnWords(cue) && !cue.sentence.isHeading)
    if (told) return [met('It speaks of the plan or its outcomes.', placeOf(told.sentence, told))]
    return [ask('How does this stand against the plan? If there is none, say so.')]
  },
  examples: {
    meets: [
      {
        text: 'Home visit. You made toast.\n\nAnalysis\nYou eat before school now, which was one of the outcomes.',
      },
      { text: 'Core group. Two steps of the plan are done.', profile: 'wandsworth' },
    ],
    misses: [
      { text: 'Home visit. You made toast.\n\nAnalysis\nYou eat before school now.' },
      { text: 'Core group. Everybody came.', profile: 'kent' },
    ],
  },
}
