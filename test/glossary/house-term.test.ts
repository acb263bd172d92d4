import { expect, test } from 'vitest'
import { HouseTerm } from '../../server/contract.ts'
import { readHouseTerm } from '../../server/glossary/load.ts'
import { Row } from '../../server/glossary/row.ts'

const cells = {
  category: 'jargon',
  id: 'hub',
  phrase: 'the hub',
  explain: 'the office where families can come for help',
  why: 'Only people who work here know what this place is.',
  source: 'ours: our own name for a place',
}

test('a house term has the columns of a glossary file, and its category', () => {
  expect(Object.keys(HouseTerm.shape).sort()).toEqual(
    [...Object.keys(Row.shape), 'category'].sort(),
  )
})

test('is read as a row is', () => {
  const { term, faults } = readHouseTerm({ ...cells, replace: '' })
  expect(faults).toEqual([])
  expect(term).toMatchObject({ rule: 'jargon/hub', phrase: 'the hub' })
})

test.each([
  ['category', 'third-person', 'category'],
  ['why', 'Short.', 'why'],
  ['replace', 'you were hurt because', 'replace'],
  ['inflect', 'adverb', 'inflect'],
])('is refused where "%s" is "%s"', (column, cell, at) => {
  const { term, faults } = readHouseTerm({ ...cells, [column]: cell })
  expect(term).toBeUndefined()
  expect(faults.map((fault) => fault.column)).toContain(at)
})
