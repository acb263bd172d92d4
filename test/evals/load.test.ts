import { describe, expect, test } from 'vitest'
import { listSets, loadSet, SETS, SetError } from '../../evals/load.ts'
import { info, vagueCase, writeSets } from './sets.ts'

function faultsOf(set: Parameters<typeof writeSets>[0][string]): readonly string[] {
  try {
    loadSet('small', writeSets({ small: set }))
  } catch (error) {
    if (error instanceof SetError) return error.faults
    throw error
  }
  return []
}

const good = vagueCase('a', 'There were [[issues at home]] again.')
const [label] = good.labels

describe('the project’s own sets', () => {
  test.each(listSets(SETS))('%s is valid, and invented', (name) => {
    const { cases, synthetic } = loadSet(name, SETS)
    expect(cases.length).toBeGreaterThan(0)
    expect(synthetic).toBe(true)
  })

  test.each(listSets(SETS))(
    '%s says of each gate whether it is a goal or a floor, and why',
    (name) => {
      const silent = loadSet(name, SETS).gates.filter(({ basis, because }) => !basis || !because)
      expect(silent.map(({ metric }) => metric)).toEqual([])
    },
  )
})

describe('a valid set', () => {
  test('is loaded, blank lines left out', () => {
    const folder = writeSets({ small: { info, lines: [good, '', { ...good, id: 'b' }, ''] } })
    expect(loadSet('small', folder).cases.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('may label the same words twice where one label is optional', () => {
    const lines = [{ ...good, labels: [label, { ...label, optional: true }] }]
    expect(faultsOf({ info, lines })).toEqual([])
  })
})

describe('a fault is named by its line', () => {
  test.each([
    ['no JSON', '{"id": "a",', 'cases.jsonl, line 2: not valid JSON'],
    ['an id used twice', good, 'cases.jsonl, line 2: id "a" was used in line 1'],
    [
      'a field nobody knows',
      { ...good, id: 'b', labls: [] },
      'cases.jsonl, line 2: Unrecognized key: "labls"',
    ],
    [
      'a category nobody knows',
      { ...good, id: 'b', labels: [{ ...label, category: 'slang' }] },
      'cases.jsonl, line 2: labels.0.category: Invalid option',
    ],
    [
      'a profile nobody knows',
      { ...good, id: 'b', profile: 'leeds' },
      'cases.jsonl, line 2: profile: Invalid option',
    ],
    [
      'a quote that is not the slice',
      { ...good, id: 'b', labels: [{ ...label, start: 10, end: 24 }] },
      'cases.jsonl, line 2 (b): label 1 ("issues at home"): the text from 10 to 24 reads " issues at hom"; the quote stands at 11 to 25',
    ],
    [
      'a quote that stands nowhere',
      { ...good, id: 'b', labels: [{ ...label, quote: 'issues at work' }] },
      'the text from 11 to 25 reads "issues at home"; the quote stands nowhere in the text',
    ],
    [
      'a span outside the text',
      { ...good, id: 'b', labels: [{ ...label, end: 99 }] },
      'start 11 and end 99 do not lie inside the text',
    ],
    [
      'white space at an edge',
      { ...good, id: 'b', labels: [{ ...label, start: 10, quote: ' issues at home' }] },
      'starts or ends in white space',
    ],
    [
      'the same label twice',
      { ...good, id: 'b', labels: [label, label] },
      'label 2 ("issues at home"): the same words are labelled twice in one category',
    ],
    [
      'also that repeats the category',
      { ...good, id: 'b', labels: [{ ...label, also: ['vague'] }] },
      '"also" repeats its category',
    ],
    [
      'third-person in a note that is not to the child',
      { ...good, id: 'b', addressChild: false, labels: [{ ...label, category: 'third-person' }] },
      'third-person, but addressChild is false for this note',
    ],
  ])('%s', (_, line, fault) => {
    const faults = faultsOf({ info, lines: [good, line] })
    expect(faults).toEqual([expect.stringContaining(fault)])
  })

  test('all faults are named at once', () => {
    expect(faultsOf({ info, lines: ['{', '[', good] })).toHaveLength(2)
  })
})

describe('a fault of the set itself', () => {
  const parts = { one: { cases: ['a'] } }
  test.each([
    ['no set.yaml', { lines: [good] }, 'set.yaml: missing'],
    ['a broken set.yaml', { info: '{', lines: [good] }, 'set.yaml: not valid YAML'],
    ['no cases.jsonl', { info }, 'cases.jsonl: missing'],
    ['no notes', { info, lines: [''] }, 'cases.jsonl: no notes in it'],
    [
      'nothing said about whether it is invented',
      { info: { ...info, synthetic: undefined }, lines: [good] },
      'set.yaml: synthetic: Invalid input',
    ],
    [
      'a part with a case that is not there',
      { info: { ...info, parts: { one: { cases: ['a', 'z'] } } }, lines: [good] },
      'set.yaml: part "one" names "z", which is no case of this set',
    ],
    [
      'a case in two parts',
      { info: { ...info, parts: { ...parts, two: { cases: ['a'] } } }, lines: [good] },
      'set.yaml: "a" stands in part "one" and in part "two"',
    ],
    [
      'a case in no part',
      { info: { ...info, parts }, lines: [good, { ...good, id: 'b' }] },
      'set.yaml: in no part: b',
    ],
  ])('%s', (_, set, fault) => {
    expect(faultsOf(set)).toEqual([expect.stringContaining(fault)])
  })

  test('a set that is not there names those that are', () => {
    const folder = writeSets({ small: { info, lines: [good] } })
    expect(() => loadSet('../small', folder)).toThrow(SetError)
    expect(() => loadSet('smal', folder)).toThrow(
      expect.objectContaining({
        faults: ['There is no set of that name. Sets there are: small.'],
      }),
    )
  })
})
