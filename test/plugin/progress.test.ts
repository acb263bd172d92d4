import { expect, test } from 'vitest'
import { progressLine } from '../../plugin/checks/progress.ts'
import { MESSAGES } from '../../plugin/messages.ts'

test.each([
  [14, 7, null, '7 of 14 things that the guide asks for are there.'],
  [1, 1, null, '1 of 1 thing that the guide asks for is there.'],
  [3, 0, 6.4, '0 of 3 things that the guide asks for are there. Reading age: about 11.'],
  [3, 2, -2, '2 of 3 things that the guide asks for are there. Reading age: about 6.'],
])('%i asked, %i there, grade %s', (asked, met, fleschKincaidGrade, line) => {
  const answer = { readability: { fleschKincaidGrade } }
  expect(progressLine(asked, met, answer, MESSAGES)).toBe(line)
})
