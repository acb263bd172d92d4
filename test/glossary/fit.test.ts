import { describe, expect, test } from 'vitest'
import { offersFor, termOf } from './row.ts'

const placement = termOf({ phrase: 'placement', inflect: 'noun', replace: 'home' })
const ask = 'ask What is meant?'

describe('a noun', () => {
  test.each([
    ['He is in placement.', 'replace home'],
    ['Placement broke down.', 'replace Home'],
    ['Plan: Placement to go on.', 'replace Home'],
    ['The Placement is good.', 'replace home'],
    ['He has had three placements.', 'replace homes'],
    ['His placement, in York, is good.', 'replace home'],
    ["The placement's rules.", 'replace home'],
  ])('%s', (text, expected) => {
    expect(offersFor([placement], text)).toEqual([expected, ask])
  })

  test.each(['The placement meeting is on Friday.', 'We read the placement rules.'])(
    'that may be half of a name is not replaced: %s',
    (text) => {
      expect(offersFor([placement], text)).toEqual([ask])
    },
  )
})

describe('an article', () => {
  const unit = termOf({ phrase: 'unit', replace: 'old house' })

  test.each([
    ['It is a unit.', 'rewrite “a unit” as an old house'],
    ['A unit is near.', 'rewrite “A unit” as An old house'],
    ['It is the unit.', 'replace old house'],
  ])('goes with the sound that follows: %s', (text, expected) => {
    expect(offersFor([unit], text)).toEqual([expected, ask])
  })

  test.each([
    ['a silent h', 'hour at home', ['rewrite “a unit” as an hour at home']],
    ['a vowel that sounds as y', 'useful house', ['replace useful house']],
    ['what cannot be counted is withheld', 'family time', []],
  ])('%s: “%s”', (_, replace, expected) => {
    const offers = offersFor([termOf({ phrase: 'unit', replace })], 'It is a unit.')
    expect(offers).toEqual([...expected, ask])
  })

  const respite = termOf({ phrase: 'respite', replace: 'a break' })

  test.each([
    ['She needs respite.', 'replace a break'],
    ['The respite was good.', 'replace break'],
    ["Mum's respite was good.", 'replace break'],
  ])('is not doubled: %s', (text, expected) => {
    expect(offersFor([respite], text)).toEqual([expected, ask])
  })

  test('“the your home” is never written', () => {
    const yours = termOf({ phrase: 'placement', replace: 'your home' })
    expect(offersFor([yours], 'The placement was good.')).toEqual([ask])
  })
})

test('where nothing that a row offers fits, a question stands', () => {
  const term = termOf({ phrase: 'dialogue', ask: '', replace: 'advice' })
  expect(offersFor([term], 'It was a dialogue.')).toEqual([
    'ask How would you say this in everyday words?',
  ])
})

test('“the mum’s mum” is never written', () => {
  const nan = termOf({ phrase: 'maternal grandmother', replace: "mum's mum" })
  expect(offersFor([nan], 'The maternal grandmother rang.')).toEqual([ask])
  expect(offersFor([nan], 'His maternal grandmother rang.')).toEqual(["replace mum's mum", ask])
})

describe('a verb', () => {
  const abscond = termOf({ phrase: 'abscond', inflect: 'verb', replace: 'run away' })

  test.each([
    ['He absconds.', 'replace runs away'],
    ['He absconded on Friday.', 'replace ran away'],
    ['He has absconded.', 'replace run away'],
    ['He has not absconded again.', 'replace run away'],
    ['They had previously absconded.', 'replace run away'],
    ['Absconding is a worry.', 'replace Running away'],
  ])('%s', (text, expected) => {
    expect(offersFor([abscond], text)).toEqual([expected, ask])
  })
})

test.each([
  ['He legged it.', 'replace ran away'],
  ['He has legged it.', 'replace run away'],
  ['He was chucked out.', 'replace thrown out'],
])('a form’s own replacement knows it too: %s', (text, expected) => {
  const forms = 'chucked out=threw out'
  const term = termOf({ phrase: 'legged it', forms, replace: 'ran away' }, 'colloquial')
  expect(offersFor([term], text)).toEqual([expected, ask])
})

describe('what is taken out', () => {
  const basically = termOf({ phrase: 'basically', ask: '', remove: 'yes' }, 'colloquial')

  test.each([
    ['He basically left.', 'remove'],
    ['He left, basically.', 'remove'],
    ['Basically he left.', 'rewrite “Basically he” as He'],
    ['It is a basically empty room.', 'rewrite “a basically empty” as an empty'],
  ])('%s', (text, expected) => {
    expect(offersFor([basically], text)).toEqual([expected])
  })
})

describe('an explanation', () => {
  const liaise = termOf({
    phrase: 'liaise',
    inflect: 'verb',
    forms: 'liaised with',
    explain: 'talking to each other',
  })

  test.each([
    ['We liaised with the school.', [ask]],
    ['It is the school that we liaised with.', ['explain talking to each other', ask]],
    ['We liaised on Monday.', ['explain talking to each other', ask]],
  ])('does not part a word from what it leads to: %s', (text, expected) => {
    expect(offersFor([liaise], text)).toEqual(expected)
  })

  test('stays where nothing else is offered', () => {
    const screened = termOf({ phrase: 'screened for', explain: 'a first look', ask: '' })
    expect(offersFor([screened], 'He was screened for harm.')).toEqual(['explain a first look'])
  })
})

describe('what a verb means', () => {
  const voiced = termOf({
    phrase: 'voice',
    inflect: 'verb',
    explain: 'saying what one thinks',
    ask: 'What was said?',
  })

  test('is not put between the verb and what belongs to it', () => {
    expect(offersFor([voiced], 'Lisa voiced that she was cold.')).toEqual(['ask What was said?'])
    expect(offersFor([voiced], 'Lisa voiced her fear.')).toEqual(['ask What was said?'])
  })

  test('stands behind a verb that ends there', () => {
    expect(offersFor([voiced], 'It was voiced on Monday.')).toEqual([
      'explain saying what one thinks',
      'ask What was said?',
    ])
  })
})
