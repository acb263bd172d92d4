import type { NoteCheck } from '../check.ts'
import { ask, met, notApplicable } from '../outcome.ts'

/** Shorter notes are read at a glance. */
const FEWEST_WORDS = 250

export const bullets: NoteCheck = {
  title: 'Bullet points, where they help',
  answers: ['001-11'],
  leaves: 'Whether bullet points would help here.',
  sources: [
    { guide: 'case-notes', quote: 'Bullet points are a helpful way of recording case notes.' },
  ],
  check: ({ note }) => {
    if (note.blocks.some(({ kind }) => kind === 'bullet')) return [met('It has bullet points.')]
    if (note.wordCount < FEWEST_WORDS) return [notApplicable('Short enough without them.')]
    return [ask('Would bullet points help to find one’s way in this note?')]
  },
  examples: {
    meets: [
      { text: 'We talked about:\n- school\n- your bike' },
      { text: '1. You let me in.\n2. We had tea.' },
    ],
    misses: [
      { text: 'We talked about your week at school. '.repeat(40) },
      { text: 'You showed me the path by the river. '.repeat(40) },
    ],
  },
}
