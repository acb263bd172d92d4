import type { NoteCheck } from '../check.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'
import { findSection, openingOf } from '../sections.ts'

const UNLINKED =
  /\bnot (?:part of|in|linked to|on|about) (?:the|your|his|her|their|any) (?:\w+ )?plan\b/i

export const aimLinkedToPlan: NoteCheck = {
  title: 'The aim of the visit is linked to the plan',
  answers: ['002-16'],
  leaves: 'Whether the aim is the one that the plan asks for.',
  sources: [
    { guide: 'kent', quote: 'Is the Aim linked to the Plan?' },
    {
      guide: 'kent',
      quote:
        'Record how the aim/purpose of your visit links to the outcomes agreed in the family plan.',
    },
  ],
  check: ({ note, contact, sections, cues }) => {
    if (!contact.isInPerson) {
      return [notApplicable('Not marked as a visit, direct work or a meeting.')]
    }
    if (UNLINKED.test(note.text)) return [met('It says that the aim is not part of the plan.')]
    const where = new Set(findSection(sections, 'reason') ?? openingOf(note))
    const plan = cues('plan').find(({ sentence, isInSpeech }) => !isInSpeech && where.has(sentence))
    if (plan) return [met('The reason speaks of the plan.', placeOf(plan.sentence, plan))]
    return [ask('Is the aim part of the plan? Say so, or that it is not.')]
  },
  examples: {
    meets: [
      {
        text: 'Reason for Contact\nHome visit to talk about bedtimes, the second goal of the family plan.\n\nDetailed Notes\nYou were in bed.',
      },
      { text: 'Home visit. Mum asked me to come; this was not part of the plan.' },
    ],
    misses: [
      { text: 'Reason for Contact\nHome visit.\n\nDetailed Notes\nThe plan is on the fridge.' },
      { text: 'Home visit to see your new room.' },
    ],
  },
}
