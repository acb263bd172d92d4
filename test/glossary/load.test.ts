import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  GlossaryError,
  loadGlossary,
  loadHouseTerms,
  readTerms,
  withHouseTerms,
} from '../../server/glossary/load.ts'
import { Row } from '../../server/glossary/row.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossary-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const HEADER = 'id,phrase,forms,replace,explain,ask,why,source,only_after,passes'
const WHY = 'a reason that is long enough'
const SOURCE = 'ours: a reason'

/** The faults of a file of these lines, read as jargon. */
function faultsOf(...lines: string[]): string[] {
  const faults: string[] = []
  readTerms(lines.join('\n'), 'jargon.csv', 'jargon', faults)
  return faults
}

/** What loading a deployment's own file of these lines complains of. */
function houseFaultsOf(...lines: string[]): readonly string[] {
  const path = join(folder, 'house.csv')
  writeFileSync(path, lines.join('\n'))
  try {
    loadHouseTerms(path)
    return []
  } catch (error) {
    if (error instanceof GlossaryError) return error.faults
    throw error
  }
}

test('the product’s own glossary loads', () => {
  expect(loadGlossary().length).toBeGreaterThan(500)
})

describe('a fault is named by file, line and column', () => {
  test.each([
    [
      'Big Panel,panel,,,,What?,r,ours: r,,',
      'line 2, column "id": must be lower-case words joined',
    ],
    [`panel,,,,,What?,${WHY},${SOURCE},,`, 'line 2, column "phrase": must not be empty'],
    [`panel,panel,,,,What?,,${SOURCE},,`, 'line 2, column "why": must not be empty'],
    [`panel,panel,,,,What?,${WHY},a book,,`, 'line 2, column "source": must be "<guide>'],
    [
      `panel,panel,,,,What?,${WHY},${SOURCE},<who>,p`,
      'line 2, column "only_after": "<who>" is none',
    ],
    [`panel,panel,a=b=c,,,What?,${WHY},${SOURCE},,`, 'line 2, column "forms": "a=b=c" must be'],
    [`panel,panel,the panel,,,,${WHY},${SOURCE},,`, 'line 2, column "forms": nothing to offer'],
  ])('%s', (line, fault) => {
    expect(faultsOf(HEADER, line)).toEqual([expect.stringContaining(`jargon.csv, ${fault}`)])
  })

  test('two rows of one id', () => {
    const row = `panel,panel,,,,What?,${WHY},${SOURCE},,`
    expect(faultsOf(HEADER, row, '', row)).toEqual([
      'jargon.csv, line 4, column "id": already used in line 2',
    ])
  })

  test('a column that is not known, and one that is missing', () => {
    expect(faultsOf('id,phrase,why,reason', `panel,panel,${WHY},x`)).toEqual([
      'jargon.csv, line 1: no column may be named "reason"',
      'jargon.csv, line 1: the column "source" is missing',
    ])
  })

  test('a quotation mark that is never closed', () => {
    expect(faultsOf(HEADER, 'panel,"panel')).toEqual([
      expect.stringMatching(/^jargon\.csv: .*line/),
    ])
  })

  test('a line with too few cells', () => {
    expect(faultsOf(HEADER, 'panel,panel')).toEqual([expect.stringContaining('on line 2')])
  })

  test('a file of no category', () => {
    writeFileSync(join(folder, 'words.csv'), HEADER)
    expect(() => loadGlossary(folder)).toThrow('words.csv: no category of that name')
  })
})

test('a spreadsheet’s marks and empty lines do no harm', () => {
  expect(
    faultsOf(`\uFEFF${HEADER}`, `panel,panel,,,,What?,${WHY},${SOURCE},,`, ',,,,,,,,,'),
  ).toEqual([])
})

describe('a deployment’s own terms', () => {
  const header = `category,${HEADER}`
  const hub = `jargon,hub,family hub,,,a place where families get help,,${WHY},${SOURCE},,`

  test('stand in one file, each with its category', () => {
    expect(houseFaultsOf(header, hub, `vague,lots,lots,,,,How many?,${WHY},${SOURCE},,`)).toEqual(
      [],
    )
    expect(loadHouseTerms(join(folder, 'house.csv')).map(({ rule }) => rule)).toEqual([
      'jargon/hub',
      'vague/lots',
    ])
  })

  test.each([
    ['', 'line 2, column "category": must be one of jargon'],
    ['slang', 'line 2, column "category": must be one of jargon'],
    ['third-person', 'line 2, column "category": must be one of jargon'],
  ])('need a category: “%s”', (category, fault) => {
    const row = `${category},hub,hub,,,,What?,${WHY},${SOURCE},,`
    expect(houseFaultsOf(header, row)).toEqual([expect.stringContaining(fault)])
  })

  test('are held to what a term may say', () => {
    const row = `jargon,hub,hub,,your mum had moved,,,short,${SOURCE},at,`
    expect(houseFaultsOf(header, row)).toEqual([
      expect.stringContaining('house.csv, line 2, column "replace": "your mum had moved" says'),
      expect.stringContaining('house.csv, line 2, column "why": says too little'),
      expect.stringContaining('house.csv, line 2, column "passes"'),
    ])
  })

  test('need the column of categories', () => {
    expect(houseFaultsOf(HEADER, `hub,hub,,,,What?,${WHY},${SOURCE},,`)).toEqual([
      'house.csv, line 1: the column "category" is missing',
    ])
  })

  test('stand in place of the product’s term of the same id', () => {
    houseFaultsOf(header, hub)
    const house = loadHouseTerms(join(folder, 'house.csv'))
    const product = readTerms(
      [
        HEADER,
        `hub,hub,,,a wheel,,${WHY},${SOURCE},,`,
        `pep,pep,,,a plan,,${WHY},${SOURCE},,`,
      ].join('\n'),
      'jargon.csv',
      'jargon',
      [],
    )
    const merged = withHouseTerms(product, house)
    expect(merged.map(({ phrase }) => phrase)).toEqual(['family hub', 'pep'])
  })
})

test('every column is described for the people who fill it', () => {
  const page = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
  const columns = [...Object.keys(Row.shape), 'category']
  expect(columns.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([])
})
