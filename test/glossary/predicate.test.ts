import { expect, test } from 'vitest'
import { createMatcher } from '../../server/glossary/match.ts'
import { readNote } from '../../server/note/note.ts'
import { mark, readMarked } from '../marked.ts'
import { termOf } from './row.ts'

const doing = termOf({ phrase: 'defiant', ask: 'What was done?', template: '[did what] on [date]' })
const looks = termOf({ phrase: 'grim', ask: 'What was seen?', template: '[what was seen]' })
const match = createMatcher([doing, looks])

const flag = (marked: string) => {
  const { text } = readMarked(marked)
  return mark(
    text,
    readNote(text).sentences.flatMap((one) => match(one, { hints: true })),
  )
}

test.each([
  'Jordan [[was defiant]].',
  'Jordan [[has been very defiant]] at school.',
  'Jordan [[can be defiant]] and loud.',
  'Mum, [[defiant]], left.',
  'He wrote a [[defiant]] letter.',
])('what is offered says what was done, so it takes the place of the verb too: %s', (marked) => {
  expect(flag(marked)).toBe(marked)
})

test.each([
  'Jordan is a [[defiant]] child.',
  'Jordan is not [[defiant]].',
  'It was [[defiant]].',
  'The flat was [[grim]].',
])('the verb stays where the words would not fit without it: %s', (marked) => {
  expect(flag(marked)).toBe(marked)
})
