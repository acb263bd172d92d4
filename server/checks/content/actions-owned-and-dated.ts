import type { Action } from '../actions.ts'
import { readActions } from '../actions.ts'
import type { CheckFacts, NoteCheck, Outcome } from '../check.ts'
import { count, met, missing, notApplicable } from '../outcome.ts'
import { askAt } from '../places.ts'
import { findSection } from '../sections.ts'

export const actionsOwnedAndDated: NoteCheck = {
  title: 'Actions say who does what, and by when',
  answers: ['000-35', '002-36', '004-12'],
  leaves: 'Whether they follow from the analysis, can be done, and how it will be known.',
  sources: [
    { guide: 'liquidlogic', quote: 'Using your analysis, determine what actions are needed next' },
    { guide: 'kent', quote: 'Who is responsible for this?' },
    {
      guide: 'wandsworth',
      quote: 'time scales are set and everyone is held accountable for their actions',
    },
  ],
  check: (facts) => {
    const actions = readActions(facts)
    if (actions.length === 0) return [withoutActions(facts)]
    const open = actions.filter(({ hasOwner, hasDate }) => !(hasOwner && hasDate))
    return askAt(
      open.map((action) => ({ span: action.span, message: questionFor(action) })),
      met(`${count(actions.length, 'action')}, each with who and by when.`),
    )
  },
  examples: {
    meets: [
      {
        text: 'Home visit.\n\nActions\n- I will ring your school by Friday.\n- Mum to see the GP on 3 May.',
      },
      { text: 'Core group. Your dad will ring the nursery on Monday.', profile: 'kent' },
      { text: 'Core group.\n\nActions\nNo further actions.\nI will visit again on 3 May.' },
    ],
    misses: [
      { text: 'Home visit.\n\nActions\n- Ring the school.\n- Mum to see the GP on 3 May.' },
      { text: 'Core group. Your dad will ring the nursery.', profile: 'kent' },
      { text: 'Home visit. You made toast.' },
    ],
  },
}

function withoutActions({ contact, sections, profile }: CheckFacts): Outcome {
  const section = findSection(sections, 'actions')
  if (section && section.length > 0) return met('It says that there is nothing to do.')
  if (section) return missing('The section for actions is empty.')
  return contact.isInPerson || profile.sections?.areRequired
    ? missing('What happens next? Say who does what, and by when.')
    : notApplicable('Not marked as a visit, direct work or a meeting.')
}

const questionFor = ({ hasOwner, hasDate }: Action): string => {
  if (hasOwner) return 'By when?'
  return hasDate ? 'Who does this?' : 'Who does this, and by when?'
}
