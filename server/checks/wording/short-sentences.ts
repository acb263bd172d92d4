import type { Sentence } from '../../note/note.ts'
import type { NoteCheck } from '../check.ts'
import { met } from '../outcome.ts'
import { BREAK, hashesOf } from '../passage.ts'
import { askAt } from '../places.ts'

export const shortSentences: NoteCheck = {
  title: 'Sentences are short enough to follow',
  answers: ['004-08', '003-07', '002-24', '000-07'],
  leaves: 'Whether the words and their order are easy for this child to follow.',
  sources: [
    { guide: 'wandsworth', quote: 'Make records easy to access' },
    {
      guide: 'newcastle',
      quote: 'the most important reader are the children, young people and families themselves',
    },
    {
      guide: 'kent',
      quote: 'it is the child’s story, and as such we owe it to them to write it with them in mind',
    },
    { guide: 'liquidlogic', quote: 'Easy to read and in plain English' },
  ],
  check: ({ note }) =>
    askAt(
      note.sentences.filter(isLong).map((sentence) => ({
        span: sentence,
        message: `This sentence has ${lengthIn(sentence)} words. Could it be two?`,
      })),
      met(`No sentence has more than ${LONGEST} words.`),
    ),
  examples: {
    meets: [
      { text: 'You showed me your room. We talked about school, and you drew a map of your walk.' },
      { text: 'I will ring you on Monday.' },
    ],
    misses: [
      {
        text: 'When I came on Friday you were in the kitchen with your mum and your brother and you told me that you had been to the park with the dog and that you had seen your friend there and that she had asked you to come to tea on Sunday.',
      },
      {
        text: 'I rang your school to ask about the trip and the office said that the letter had gone home last week with a form to sign and that there is still time to hand it in, which I then told your carer so that she could look in your bag.',
      },
    ],
  },
}

/** Plain-English guides ask for 15 to 25 words on average; one of over 40 loses most readers. */
const LONGEST = 40

const isLong = (sentence: Sentence): boolean =>
  sentence.reading.words.length > LONGEST && lengthIn(sentence) > LONGEST

/** Quoted words are as long as they were said. */
const lengthIn = ({ reading }: Sentence): number =>
  hashesOf(reading).reduce((length, hash) => (hash === BREAK ? length : length + 1), 0)
