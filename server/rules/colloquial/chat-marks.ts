import type { Finding, SentenceRule } from '../rule.ts'

const MARKS = /(?<![!?])[!?]*(?:!!|\?!)[!?]*|(?<=\s)[:;]-?[)(DP](?!\w)|\p{Extended_Pictographic}/u
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
      return {
        start: word?.start ?? mark.index,
        end: mark.index + mark[0].length,
        suggestions: [
          {
            kind: 'ask',
            question: 'What would you like a reader to know here, in words?',
            template: '[what happened, or whose feeling it was]',
          },
        ],
      }
    })
  },
}
