import { expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { BlockMemory, ReadingMemory } from '../../server/note/reading-memory.ts'

const readingOf = (text: string) => {
  const reading = readNote(text).sentences[0]?.reading
  if (!reading) throw new Error('no sentence')
  return reading
}

test('each memory has a place of its own in a reading', () => {
  const [first, second] = [new ReadingMemory<string>(), new ReadingMemory<number>()]
  const [reading, other] = [readingOf('You drew a boat.'), readingOf('You drew a train.')]
  first.set(reading, 'boat')
  second.set(reading, 1)
  expect([first.get(reading), second.get(reading)]).toEqual(['boat', 1])
  expect([first.get(other), second.get(other)]).toEqual([undefined, undefined])
})

test('what is remembered is made once', () => {
  const memory = new ReadingMemory<boolean>()
  const reading = readingOf('You drew a boat.')
  let made = 0
  const make = () => {
    made++
    return false
  }
  expect([memory.recall(reading, make), memory.recall(reading, make)]).toEqual([false, false])
  expect(made).toBe(1)
})

test('a memory made after a note was read works as well', () => {
  const reading = readingOf('You drew a boat.')
  const late = new ReadingMemory<string>()
  expect(late.recall(reading, ({ text }) => text)).toBe('You drew a boat.')
})

test('a block is remembered by itself, whichever note it stands in', () => {
  const memory = new BlockMemory<string>()
  const blockOf = (text: string) => readNote(text).blocks.at(-1)?.reading
  const block = blockOf('You drew a boat. It was red.')
  const again = blockOf('Monday.\n\nYou drew a boat. It was red.')
  if (!block || !again) throw new Error('no block')
  memory.set(block, 'boat')
  expect(memory.get(again)).toBe('boat')
  expect(new BlockMemory<string>().get(block)).toBeUndefined()
})
