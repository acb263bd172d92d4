import { readReferents } from '../../note/referents.ts'
import type { NoteCheck } from '../check.ts'
import { ask, met, notApplicable, placeOf } from '../outcome.ts'
import { findSection } from '../sections.ts'

export const effectOnChild: NoteCheck = {
  title: 'What it means for the child’s safety and welfare',
  answers: ['000-34', '002-35'],
  leaves: 'Whether it says what changes in the plan.',
  sources: [
    {
      guide: 'liquidlogic',
      quote:
        'Case worker analysis of the visit should consider how the information impacts on the safety and welfare of the child',
    },
    {
      guide: 'kent',
      quote: 'What is the impact on the child or young person’s lived experience?',
    },
  ],
  check: ({ note, cast, sections, cues }) => {
    const section = new Set(findSection(sections, 'analysis'))
    if (section.size === 0) return [notApplicable('There is no section of analysis.')]
    const { bySentence, mentions } = readReferents(note, cast)
    const told = cues('welfare').find(({ sentence }) => {
      const isOfChild =
        mentions[sentence.index]?.hasYou ||
        bySentence[sentence.index]?.some(({ who }) => who.kind === 'child' || who.kind === 'group')
      return isOfChild && section.has(sentence)
    })
    if (told) return [met('It says what this means for the child.', placeOf(told.sentence, told))]
    return [ask('What does this mean for the child’s safety and welfare?')]
  },
  examples: {
    meets: [
      { text: 'Analysis\nYou sleep through the night now that the lock is mended.' },
      {
        text: 'Analysis\nJordan is safe at his nan’s.',
        child: { name: 'Jordan Ellis', pronouns: 'he/him' },
        profile: 'kent',
      },
    ],
    misses: [
      { text: 'Analysis\nThe lock is mended.' },
      { text: 'Analysis\nMum and Dad disagree about Sundays.', profile: 'kent' },
    ],
  },
}
