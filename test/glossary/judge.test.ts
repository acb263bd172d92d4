import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../server/glossary/judge.ts'
import { termOf } from './row.ts'

const columnsOf = (cells: Record<string, string>) =>
  faultsOf(termOf({ phrase: 'placement', ...cells })).map(({ column }) => column)

describe('what a replacement may not be', () => {
  test.each([
    'home (his own)',
    'home [whose]',
    'living with …',
    'say where he lives',
    'describe the home',
    'because he moved',
    'you were moved',
    'the place in which he lives at present',
    'home.',
  ])('%s', (replace) => {
    expect(columnsOf({ replace })).toContain('replace')
  })

  test.each(['home', 'the place where he sleeps'])('what it may be: %s', (replace) => {
    expect(columnsOf({ replace })).toEqual([])
  })
})

test.each(['care order', 'section 47', 'child protection conference', 'statutory visit'])(
  'a word of law is explained and not replaced: %s',
  (phrase) => {
    expect(columnsOf({ phrase, replace: 'visit' })).toEqual(['replace'])
    expect(columnsOf({ phrase, explain: 'when a judge decides' })).toEqual([])
  },
)

test('“in order to” is no word of law', () => {
  expect(columnsOf({ phrase: 'in order to', replace: 'to' })).toEqual([])
})

describe('an explanation is a definition', () => {
  test.each([
    'you were moved to a new home',
    'when your mum has said no',
    'the judge decided that you live here',
    'a home (for a time)',
    'a home.',
    `a home ${'that is far away '.repeat(15)}`.trim(),
  ])('and not: %s', (explain) => {
    expect(columnsOf({ explain })).toEqual(['explain'])
  })

  test('such as: a home where a child lives', () => {
    expect(columnsOf({ explain: 'a home where a child lives' })).toEqual([])
  })
})

test.each([
  [{ ask: 'Say where he lives.' }, 'ask'],
  [{ template: 'where he lives' }, 'template'],
  [{ why: 'too short' }, 'why'],
  [{ only_after: 'his' }, 'passes'],
])('%o', (cells, column) => {
  expect(columnsOf(cells)).toEqual([column])
})
