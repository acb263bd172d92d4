import { expect, test } from 'vitest'
import { readCues } from '../../server/checks/cues.ts'
import { findHiddenActors } from '../../server/checks/hidden-actors.ts'
import { findUnsourced } from '../../server/checks/named-source.ts'
import { mentionReader } from '../../server/note/mentions.ts'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'

test.each([
  ['was hit '],
  ['it was reported '],
  ['if it was agreed that Mum '],
  ['Allegedly he was told. '],
])('a note of %j over and over is read quickly', (words) => {
  const note = readNote(words.repeat(50_000 / words.length))
  const cues = readCues(note)
  const read = mentionReader(readCast(undefined))
  for (const { reading } of note.sentences) read(reading)
  const start = performance.now()
  findHiddenActors(cues, read)
  findUnsourced(cues, read)
  expect(performance.now() - start).toBeLessThan(1_000)
})
