import { expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { isShouted } from '../../server/note/shouting.ts'

test.each([
  ['DO NOT RING THE HOUSE.', true],
  ['MUM SAID THAT SHE IS NOT IN.', true],
  ['SW, TM, DSL, HV, IRO.', false],
  ['You said that you did NOT go.', false],
  ['THE END.', false],
])('%s', (text, isIt) => {
  expect(readNote(text).sentences.map(({ reading }) => isShouted(reading))).toEqual([isIt])
})
