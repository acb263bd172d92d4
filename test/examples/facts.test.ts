/** The facts check: what stands in the way of showing an example, and what to do about it. */
import { describe, expect, test } from 'vitest'
import { checkFacts, factsOf, withAnswers } from '../../server/examples/facts.ts'
import { exampleWith } from './note.ts'

const BEFORE =
  'Dad came at 4pm on 6 May 2025. He did not hit Tia. Tia said "he shouted at me". Attendance is 61%.'
const child = { name: 'Tia Yarrow', knownAs: ['Tia'], pronouns: 'she/her' }
const people = [{ name: 'Lewis Yarrow', role: 'dad' }]
const codesOf = (after: string) =>
  checkFacts({ before: BEFORE, after, child, people, addressChild: true }).faults.map((f) => f.code)

describe('the facts of before and after', () => {
  test('a faithful after holds, and lists each fact beside itself', () => {
    const after =
      'Your dad came at 4pm on 6 May 2025. He did not hit you. You said "he shouted at me". Your attendance is 61%.'
    const { holds, facts } = checkFacts({
      before: BEFORE,
      after,
      child,
      people,
      addressChild: true,
    })
    expect(holds).toBe(true)
    expect(facts.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['name', 'Tia', 'you'],
      ['date', '6 May 2025', '6 May 2025'],
      ['time', '4pm', '4pm'],
      ['number', '61%', '61%'],
      ['speech', 'he shouted at me', 'he shouted at me'],
    ])
  })

  test.each([
    ['a date', 'date-lost', BEFORE.replace('6 May', '7 May')],
    ['a time', 'time-lost', BEFORE.replace('4pm', '5pm')],
    ['a number', 'number-lost', BEFORE.replace('61%', '16%')],
    ['a quote', 'quote-lost', BEFORE.replace('shouted at me', 'yelled at me')],
    ['a "not"', 'negation-lost', BEFORE.replace('did not hit', 'hit')],
    ['a new name', 'name-new', `${BEFORE} Orla was there.`],
  ])('%s that changed stands in the way', (_, code, after) => {
    expect(codesOf(after)).toContain(code)
  })

  test('every fault says what to do about it', () => {
    const { faults } = checkFacts({
      before: BEFORE,
      after: BEFORE.replace('61%', '16%'),
      child,
      people,
      addressChild: false,
    })
    expect(faults).toContainEqual({
      code: 'number-lost',
      detail: 'The number 61 is missing.',
      mend: 'Put it back where it stands in the before.',
    })
    expect(faults.every(({ mend }) => mend.length > 20)).toBe(true)
  })

  test('a note about the child may stay about the child where it is not written to the child', () => {
    const said = (addressChild: boolean) =>
      checkFacts({ before: BEFORE, after: BEFORE, child, people, addressChild }).holds
    expect(said(false)).toBe(true)
    expect(said(true)).toBe(false)
  })
})

describe('what the worker said when asked', () => {
  test('stands in the before, after the sentence that was asked about', () => {
    const before = 'It was a mess. Dad left.'
    const answers = [{ start: 9, end: 13, answer: 'Nine plates lay there.' }]
    expect(withAnswers(before, answers)).toBe('It was a mess. Nine plates lay there. Dad left.')
  })

  test('lets a fact into the after that is an invention without it', () => {
    const example = exampleWith()
    expect(factsOf(example)).toMatchObject({ holds: true })
    const changes = example.changes.map(({ asked: _, ...change }) => change)
    const codes = factsOf(exampleWith({ changes })).faults.map(({ code }) => code)
    expect(codes).toContain('number-new')
  })
})
