import { expect, test } from 'vitest'
import { met } from '../../server/checks/outcome.ts'
import { askAt } from '../../server/checks/places.ts'

const placesFor = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ span: { start: at, end: at + 1 }, message: 'Who?' }))

test('no place is met', () => {
  expect(askAt([], met('Fine.'))).toEqual([{ status: 'met', message: 'Fine.' }])
})

test('each of three places is a question with its span', () => {
  expect(askAt(placesFor(3), met('Fine.'))).toEqual(
    placesFor(3).map(({ span, message }) => ({ status: 'ask', message, span })),
  )
})

test('of more places the first three are shown, with how many follow', () => {
  expect(askAt(placesFor(8), met('Fine.')).map(({ message }) => message)).toEqual([
    'Who?',
    'Who?',
    'Who? (5 more further down)',
  ])
})
