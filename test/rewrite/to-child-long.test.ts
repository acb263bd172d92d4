import { expect, test } from 'vitest'
import { MAX_NOTE_LENGTH } from '../../server/contract.ts'
import { readNote } from '../../server/note/note.ts'
import { readReferents } from '../../server/note/referents.ts'
import { aboutTheChild } from '../../server/rules/third-person/about-the-child.ts'
import { amy } from '../families.ts'
import { addressingOf, rewrite } from './to-child.ts'

/** Whatever grows faster than the note runs out of the test's time. */
test.each([
  'Amy was ill. ',
  'She told Mum that she was ill. ',
  'she ',
  'Amy ',
  'Amy and Ella and ',
  'Mum said that she ',
  'her baby and the children ',
  'Plan:\n',
  'Amy, you said “no” to Mum, ',
  '- See her\n',
])('the longest note of nothing but "%s" is read and rewritten', (words) => {
  const text = words.repeat(Math.floor(MAX_NOTE_LENGTH / words.length))
  const note = readNote(text)
  const { cast } = addressingOf(amy)
  expect(readReferents(note, cast).bySentence).toHaveLength(note.sentences.length)
  aboutTheChild.findInNote(note, { key: '', cast, addressChild: true, hints: false })
  expect(rewrite(text.slice(0, 2_000), amy)).toHaveProperty('questions')
})
