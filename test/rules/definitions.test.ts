import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../server/glossary/judge.ts'
import { readWords } from '../../server/note/words.ts'
import { loadDefinitions } from '../../server/rules/definitions.ts'
import { findDefined } from '../../server/rules/find-defined.ts'
import { termOf } from '../glossary/row.ts'

const LISTS = ['law-parts', 'law-sections', 'medical-words']

describe.each(LISTS)('%s', (name) => {
  const list = loadDefinitions(name)

  test('every meaning is a definition that can stand in brackets', () => {
    const faults = list.forms.flatMap((form) =>
      faultsOf(termOf({ id: 'one', phrase: form, explain: list.meaningOf(form) ?? '' })).filter(
        ({ column }) => column === 'explain',
      ),
    )
    expect(faults).toEqual([])
  })

  test('no form is listed twice', () => {
    const keys = list.forms.map((form) => form.replaceAll('-', ' '))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

const list = loadDefinitions('medical-words')
const found = (text: string) =>
  findDefined(list, readWords(text)).map(({ start, end }) => text.slice(start, end))

test.each([
  [
    'the longest phrase',
    'A subdural haematoma and a haematoma.',
    ['subdural haematoma', 'haematoma'],
  ],
  ['with and without hyphens', 'Peri-orbital and peri orbital.', ['Peri-orbital', 'peri orbital']],
  ['nothing in half a word', 'The pinnacle of the occipitals.', []],
])('finds %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
})
