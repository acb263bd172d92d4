/** What a worked example may not be. */
import { expect, test } from 'vitest'
import { faultsOfCase } from '../../evals/faults.ts'
import { Case } from '../../evals/set.ts'
import { WorkedExample } from '../../server/contract.ts'
import { exampleToCase, exampleToRuleTests } from '../../server/examples/to-case.ts'
import { exampleWith } from './note.ts'

const example = exampleWith()
const { provenance } = example
const faultOf = (parts: object): string =>
  WorkedExample.safeParse({ ...example, ...parts }).error?.issues[0]?.message ?? 'none'

test.each([
  [
    'a mark beside its words',
    { before: { ...example.before, text: `x${example.before.text}` } },
    /does not stand where it says/,
  ],
  ['a mark without a change', { changes: example.changes.slice(0, 2) }, /has no change/],
  [
    'a change without a mark',
    { changes: [...example.changes, { ...example.changes[0], number: 4 }] },
    /do not fit/,
  ],
  ['numbers out of order', { changes: [...example.changes].reverse() }, /is numbered/],
  [
    'words left alone that are nowhere',
    { leftAlone: [{ words: 'pancakes', why: '' }] },
    /in neither text/,
  ],
  [
    'approval by its author',
    { provenance: { ...provenance, approver: 'A. Trainer' } },
    /cannot be the author/,
  ],
  ['approval by nobody', { status: 'approved' }, /says who approved it/],
  ['a true story', { fictional: false }, /expected true/],
])('%s is refused', (_, parts, message) => {
  expect(faultOf(parts)).toMatch(message)
})

const approved = exampleWith({
  status: 'approved',
  provenance: { ...provenance, approver: 'B. Lead', approvedOn: '2026-03-04' },
})

test('an approved example becomes two cases of an eval set', () => {
  const cases = exampleToCase(approved)
  for (const one of cases) expect(faultsOfCase(Case.parse(one))).toEqual([])
  expect(cases.map(({ id, labels }) => [id, labels.map(({ category }) => category)])).toEqual([
    ['toast-before', ['third-person', 'vague', 'abbreviation', 'third-person']],
    ['toast-after', []],
  ])
})

test('and examples for the rules behind it', () => {
  expect(exampleToRuleTests(approved)).toEqual([
    {
      rule: 'abbreviation/hv',
      flags: ['The [[HV]] came too.'],
      passes: ['The health visitor came too.'],
    },
  ])
})

test('what nobody has approved becomes neither', () => {
  expect(() => exampleToCase(example)).toThrow(/is not approved/)
  expect(() => exampleToRuleTests(example)).toThrow(/is not approved/)
})
