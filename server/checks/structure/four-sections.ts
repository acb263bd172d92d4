import type { NoteCheck, Outcome } from '../check.ts'

export const fourSections: NoteCheck = {
  title: 'The note has its four sections',
  answers: ['000-16'],
  sources: [
    { guide: 'liquidlogic', quote: 'Within the Analysis of Information section' },
    { guide: 'liquidlogic', quote: 'Within the reason for contact section' },
  ],
  check: ({ profile, sections }) => {
    const headings = profile.sections?.headings ?? []
    const lost = headings.filter((heading) => !sections.has(heading.toLowerCase()))
    return [lost.length === 0 ? met(headings) : missing(lost)]
  },
  examples: {
    meets: [
      {
        text: 'Reason for contact\nTo see your new room.\n\nDetailed Notes\nYou showed me the room.\n\nAnalysis of Information\nYou feel at home.\n\nActions\nI will visit again on 3 May.',
      },
      {
        text: 'Reason for contact: to see your new room.\nDetailed Notes: you showed me the room.\nAnalysis of Information: you feel at home.\nActions: I will visit again on 3 May.',
      },
    ],
    misses: [
      { text: 'You showed me your new room.' },
      {
        text: 'Reason for contact\nTo see your new room.\n\nActions\nI will visit again on 3 May.',
      },
    ],
  },
}

const met = (headings: readonly string[]): Outcome => ({
  status: 'met',
  message: `All sections are there: ${headings.join(', ')}.`,
})

const missing = (lost: readonly string[]): Outcome => ({
  status: 'missing',
  message: `Not there yet: ${lost.join(', ')}.`,
})
