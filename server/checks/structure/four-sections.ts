import type { NoteCheck, Outcome } from '../check.ts'
import { listOf, met, missing, notApplicable } from '../outcome.ts'
import { findNamed } from '../sections.ts'

export const fourSections: NoteCheck = {
  title: 'The note has its four sections',
  answers: ['000-16'],
  sources: [
    { guide: 'liquidlogic', quote: 'Within the reason for contact section' },
    { guide: 'liquidlogic', quote: 'Within Detailed Notes section' },
    { guide: 'liquidlogic', quote: 'Within the Analysis of Information section' },
    { guide: 'liquidlogic', quote: 'Within the Actions section' },
  ],
  check: ({ profile, sections }) => {
    const headings = profile.sections?.headings ?? []
    if (headings.length === 0) return [notApplicable('The profile names no sections.')]
    const lost = headings.filter((heading) => !findNamed(sections, heading))
    const empty = headings.filter((heading) => findNamed(sections, heading)?.length === 0)
    const open: Outcome[] = []
    if (lost.length > 0) open.push(missing(`Not there yet: ${listOf(lost)}.`))
    if (empty.length > 0) open.push(missing(`Still empty: ${listOf(empty)}.`))
    return open.length > 0 ? open : [met(`All are there: ${listOf(headings)}.`)]
  },
  examples: {
    meets: [
      {
        text: 'Reason for contact\nTo see your new room.\n\nDetailed Notes\nYou showed me the room.\n\nAnalysis of Information\nYou feel at home.\n\nActions\nI will visit again on 3 May.',
      },
      {
        text: 'Reason for contact: to see your new room.\nDetailed Notes: you showed me the room.\nAnalysis: you feel at home.\nActions: I will visit again on 3 May.',
      },
    ],
    misses: [
      { text: 'You showed me your new room.' },
      { text: 'Reason for contact\nTo see your room.\n\nActions\nI will visit again on 3 May.' },
      {
        text: 'Reason for contact\nTo see your room.\n\nDetailed Notes\nYou let me in.\n\nAnalysis of Information\n[What does it mean?]\n\nActions\nI will ring on 3 May.',
      },
    ],
  },
}
