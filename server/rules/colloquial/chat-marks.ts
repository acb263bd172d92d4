import type { Reading } from '../../note/note.ts'
import type { Finding, SentenceRule } from '../rule.ts'

const MARKS =
  /(?<![!?])[!?]*(?:!!|\?!)[!?]*|(?<=\s)[:;]-?[)(DP](?!\w)|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})*/u
const EVERY_MARK = new RegExp(MARKS, 'gu')

export const chatMarks: SentenceRule = {
  category: 'colloquial',
  message: '“{quote}” ends as a text message would.',
  why: 'Marks and faces carry a mood that is the writer’s. The record is about you.',
  sources: [
    {
      guide: 'newcastle',
      quote: 'casual recording styles – for example using colloquial terms',
    },
  ],
  examples: {
    flags: ['Dad was on [[time!!]]', 'He went in at [[last :)]]', 'She had left it at [[home?!]]'],
    passes: [
      'Happy birthday, Jordan!',
      'What would help?',
      'Dean said "not again!!" and left.',
      'Contact: Dad (4pm); Nan (5pm).',
    ],
  },
  find: ({ reading }) => {
    if (!MARKS.test(reading.text)) return []
    let next = 0
    return [...reading.text.matchAll(EVERY_MARK)].map((mark): Finding => {
      while ((reading.words[next]?.end ?? Infinity) <= mark.index) next += 1
      const word = reading.words[next - 1]
      const start = word?.start ?? mark.index
      const end = mark.index + mark[0].length
      const plain =
        reading.text.slice(start, mark.index).trimEnd() + plainMark(mark[0], end, reading)
      const question = 'What would you like a reader to know here, in words?'
      return {
        start,
        end,
        suggestions: [
          plain === '' ? { kind: 'remove' } : { kind: 'replace', text: plain },
          { kind: 'ask', question },
        ],
      }
    })
  },
}

/** What says as much without the mood: one question mark, a full stop at the end, else nothing. */
function plainMark(mark: string, end: number, { text }: Reading): string {
  if (mark.includes('?')) return '?'
  return mark.includes('!') && text.slice(end).trim() === '' ? '.' : ''
}
