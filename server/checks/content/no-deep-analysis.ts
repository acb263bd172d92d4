import type { NoteCheck } from '../check.ts'
import { ask, count, met } from '../outcome.ts'
import { findSection } from '../sections.ts'

/** What a guide against in-depth analysis leaves room for: the thinking behind one decision. */
const MOST_WORDS = 120

export const noDeepAnalysis: NoteCheck = {
  title: 'In-depth analysis stands in the assessment',
  answers: ['001-07'],
  leaves: 'Whether analysis stands in the note under no heading.',
  sources: [
    {
      guide: 'case-notes',
      quote:
        'Case notes should not include in-depth analysis this should be within the assessments or reports.',
    },
    { reason: 'The guide gives no figure; 120 words are ours.' },
  ],
  check: ({ sections }) => {
    const section = findSection(sections, 'analysis') ?? []
    const words = section.reduce((sum, { reading }) => sum + reading.words.length, 0)
    const first = section[0]
    if (!first || words <= MOST_WORDS) return [met('No long analysis stands in the note.')]
    return [
      ask(`The analysis has ${count(words, 'word')}: does it belong in an assessment?`, first),
    ]
  },
  examples: {
    meets: [
      { text: 'Home visit. You made toast.' },
      {
        text: 'Home visit.\n\nAnalysis\nYou stay at your nan’s tonight, because the lock is broken.',
      },
    ],
    misses: [
      {
        text: `Home visit.\n\nAnalysis\n${'Your mum has come to every visit since June. '.repeat(14)}`,
      },
      { text: `Analysis\n${'You have slept at home for nine nights in a row now. '.repeat(12)}` },
    ],
  },
}
