import { describe, expect, test } from 'vitest'
import { compileContext } from '../../server/glossary/context.ts'
import { Row } from '../../server/glossary/row.ts'
import { readNote } from '../../server/note/note.ts'
import { find, termOf } from './row.ts'

const contact = (cells: Record<string, string>) =>
  termOf({ phrase: 'contact', passes: 'a sentence', ...cells })

describe.each([
  ['only_after', { only_after: 'had|in the' }, 'She had [[contact]].', 'She made contact.'],
  ['several words before', { only_after: 'in the' }, 'In the [[contact]].', 'In a contact.'],
  ['only_before', { only_before: 'with' }, 'The [[contact]] with Dad.', 'The contact at noon.'],
  ['only_with', { only_with: 'mum' }, 'Mum came to [[contact]].', 'Dad came to contact.'],
  ['unless_after', { unless_after: 'eye' }, 'The [[contact]] was good.', 'Eye contact was good.'],
  ['unless_before', { unless_before: 'number' }, 'His [[contact]].', 'His contact number.'],
  ['unless_with', { unless_with: 'rugby' }, 'A [[contact]].', 'Rugby is a contact sport.'],
  ['a word’s start', { unless_before: 'sport*' }, 'A [[contact]].', 'Contact sports.'],
  ['<number>', { only_before: '<number>' }, 'A [[contact]] 2 hours long.', 'A contact today.'],
  ['<name>', { only_before: 'with <name>' }, '[[contact]] with Dean.', 'contact with others.'],
  ['<family>', { only_before: 'with <family>' }, '[[contact]] with nan.', 'contact with staff.'],
  ['<any>', { only_before: 'with <any> nan' }, '[[contact]] with his nan.', 'contact with nan.'],
  ['<edge> at the end', { only_before: '<edge>' }, 'He had [[contact]].', 'He had contact today.'],
  ['<edge> at a comma', { only_before: '<edge>' }, 'After [[contact]], he ate.', 'A contact here.'],
  ['<edge> at the start', { only_after: '<edge>' }, '[[Contact]] went well.', 'His contact.'],
])('%s', (_, cells, marked, silent) => {
  test('is met', () => {
    expect(find([contact(cells)], marked.replaceAll(/\[\[|\]\]/g, ''))).toBe(marked)
  })

  test('is not met', () => {
    expect(find([contact(cells)], silent)).toBe(silent)
  })
})

test('all columns that are filled must be met', () => {
  const term = contact({ only_after: 'had', unless_before: 'number' })
  expect(find([term], 'He had contact.')).toBe('He had [[contact]].')
  expect(find([term], 'He had contact number 2.')).toBe('He had contact number 2.')
})

test.each([
  ['Mum', 'must be in lower case'],
  ['<mum>', 'is none of'],
])('a cell may not hold %s', (cell, message) => {
  const { error } = Row.safeParse({ id: 'a', phrase: 'a', why: 'a', source: 'a', only_after: cell })
  expect(error?.issues.map((issue) => issue.message).join()).toContain(message)
})

test('a sentence is searched once for what stands with a term, however often the term stands in it', () => {
  const [sentence] = readNote(`${'the contact and '.repeat(300)}the tea`).sentences
  if (!sentence) throw new Error('no sentence')
  let looks = 0
  const words = sentence.reading.words.map((word) => ({
    ...word,
    get lower() {
      looks++
      return word.lower
    },
  }))
  const context = { onlyAfter: [], onlyBefore: [], onlyWith: [], unlessAfter: [], unlessBefore: [] }
  const isMeant = compileContext({ ...context, unlessWith: ['rugby'] })
  const reading = { ...sentence.reading, words }
  for (const at of words.keys()) isMeant(reading, at, at)
  expect(looks).toBeLessThanOrEqual(2 * words.length)
})
