import type { NoteCheck } from '../check.ts'
import { ask, met } from '../outcome.ts'

/** Five pages: few who take over a case will read more of one day. */
const MOST_WORDS = 1_500

export const notTooLong: NoteCheck = {
  title: 'It is no longer than it need be',
  answers: ['000-04', '001-08', '003-16'],
  leaves: 'Whether each part of it is needed.',
  sources: [
    { guide: 'liquidlogic', quote: 'Accurate and concise;' },
    {
      guide: 'case-notes',
      quote:
        'Case notes should be both thorough and concise, recording essential detail while not being repetitive and unnecessarily lengthy.',
    },
    {
      guide: 'newcastle',
      quote: 'Concentrate on writing detailed, factual reports',
    },
    { reason: 'The guides give no figure; 1,500 words are ours.' },
  ],
  check: ({ note }) => [
    note.wordCount <= MOST_WORDS
      ? met(`${nameWords(note.wordCount)}.`)
      : ask(`${nameWords(note.wordCount)}: is there anything that nobody will need?`),
  ],
  examples: {
    meets: [{ text: 'You let me in.' }, { text: 'We talked about school. You like maths.' }],
    misses: [
      { text: 'We talked about your week at school. '.repeat(260) },
      { text: 'You showed me the path by the river. '.repeat(220), profile: 'case-notes' },
    ],
  },
}

const nameWords = (words: number): string =>
  `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`
