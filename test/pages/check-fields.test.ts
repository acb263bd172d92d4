import { describe, expect, test } from 'vitest'
import { checks } from '../../server/checks/index.ts'
import { About, type Check } from '../../server/contract.ts'
import { FIELDS, fieldFor } from '../../server/pages/worker/check-fields.ts'
import { analyser } from '../service.ts'

const open = (rule: string): Check => ({
  ...{ id: '1', rule: `checks/${rule}`, title: 'A', status: 'ask', message: 'B?' },
  sources: [{ reason: 'C.' }],
})

test('every check that leads to a field is one of the product’s', () => {
  expect(Object.keys(FIELDS).filter((rule) => !(rule in checks))).toEqual([])
})

test('every field that a check can be led to is in the contract', () => {
  const lost = Object.values(FIELDS)
    .flat()
    .filter((name) => !(name in About.shape))
  expect(lost).toEqual([])
})

test('it leads to the first field that is empty, and nowhere once all are filled', () => {
  const check = open('entry/practitioner-and-place')
  expect(fieldFor(check, () => false)).toBe('author')
  expect(fieldFor(check, (name) => name === 'author')).toBe('authorRole')
  expect(fieldFor(check, () => true)).toBeUndefined()
  expect(fieldFor({ ...check, status: 'met' }, () => false)).toBeUndefined()
  expect(fieldFor(open('content/purpose'), () => false)).toBeUndefined()
})

describe('a check that says “Fill in” leads to a field', () => {
  const profiles = analyser.profiles.map(({ id }) => id)
  test.each(profiles)('%s', (profile) => {
    const text = 'Home visit. I saw you at home with your mum. Supervision. A summary.'
    const asked = analyser
      .checkNote({ text, profile })
      .checks.filter(
        ({ status, message }) => status === 'ask' && /\bfill(?:ed)? (?:it )?in\b/i.test(message),
      )
    const lost = asked.filter((check) => fieldFor(check, () => false) === undefined)
    expect(lost.map(({ rule, message }) => [rule, message])).toEqual([])
  })
})
