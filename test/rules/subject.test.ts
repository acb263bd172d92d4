/** `[[…]]` stands around a verb and what comes after it. */
import { describe, expect, test } from 'vitest'
import { readNote } from '../../server/note/note.ts'
import { readCast } from '../../server/note/people.ts'
import { clauseEnd, clauseStart, subjectOf, verbGroupStart } from '../../server/rules/subject.ts'
import { jordan } from '../cast.ts'
import { readMarked } from '../marked.ts'

const cast = readCast(jordan.child, jordan.people)

function read(marked: string) {
  const { text, spans } = readMarked(marked)
  const reading = readNote(text).sentences[0]?.reading
  if (!reading) throw new Error(`no sentence in "${marked}"`)
  const at = reading.words.findIndex((word) => word.start >= (spans[0]?.start ?? 0))
  return { reading, at, words: reading.words }
}

describe('whom a verb is about', () => {
  test.each([
    ['person', 'Jordan [[is]] rude.'],
    ['person', 'jordan [[is]] rude.'],
    ['person', 'She [[is]] rude.'],
    ['person', 'His mum [[is]] rude.'],
    ['person', 'The boy next door, who [[is]] rude, came.'],
    ['person', 'I rang Dad, who [[was]] rude.'],
    ['person', 'We went and Shane [[was]] rude.'],
    ['you', 'You [[are]] rude.'],
    ['worker', 'I [[am]] late.'],
    ['worker', 'SW [[is]] away.'],
    ['worker', 'I rang and [[was]] told.'],
    ['unsaid', 'Mum rang and [[was]] rude.'],
    ['unsaid', '[[Is]] rude to staff.'],
    ['it', 'This [[is]] a mess.'],
    ['matter', 'The placement [[is]] failing.'],
    ['matter', 'Contact with Nan at the centre [[is]] harmful.'],
    ['thing', 'The ladder [[is]] unstable.'],
    ['thing', 'His BMI [[is]] low.'],
  ])('%s: %s', (subject, marked) => {
    const { reading, at } = read(marked)
    expect(subjectOf(reading, at, cast)).toBe(subject)
  })
})

describe('where a clause begins and ends', () => {
  test.each([
    ['Mum said that he is rude to staff and left.', 'rude', 'he is rude to staff'],
    ['When she rang, Dad was rude because he was tired.', 'rude', 'Dad was rude'],
    ['He is as good as gold.', 'gold', 'gold'],
  ])('%s', (text, word, clause) => {
    const { words } = read(text)
    const at = words.findIndex(({ lower }) => lower === word)
    const [first, last] = [words[clauseStart(words, at)], words[clauseEnd(words, at)]]
    expect(text.slice(first?.start, last?.end)).toBe(clause)
  })
})

describe('the group that a verb belongs to', () => {
  test.each([
    ['He has never really [[cared]].', 'has'],
    ['He is not [[coping]].', 'is'],
    ['A move now would [[harm]] him.', 'would'],
    ['Her family [[resents]] us.', 'resents'],
  ])('%s', (marked, first) => {
    const { words, at } = read(marked)
    expect(words[verbGroupStart(words, at)]?.lower).toBe(first)
  })
})
