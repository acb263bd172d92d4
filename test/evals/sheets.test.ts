/** Spreadsheets in and out: faults by sheet, row and column, and no letter lost on the way. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSet } from '../../evals/load.ts'
import { readTables } from '../../evals/sheets/read-tables.ts'
import type { Table } from '../../evals/sheets/write-tables.ts'
import { readXlsx, writeXlsx } from '../../evals/sheets/xlsx.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { vagueCase } from './sets.ts'
import { temporary } from './temporary.ts'

const server = await startServer(() => ({ status: 500 }))
const folder = temporary()

/** Forty notes with a label each, one of them with emoji, line breaks and curly quotes. */
function fortyRows(): { cases: string[][]; labels: string[][] } {
  const texts = Array.from({ length: 40 }, (_, at) =>
    at === 6
      ? 'Line one 🙂.\nShe said “it’s fine” about gear 7.'
      : `You brought gear ${at + 1} today.`,
  )
  return {
    cases: [
      ['id', 'to the child', 'text'],
      ...texts.map((text, at) => [`n${at + 1}`, 'yes', text]),
    ],
    labels: [
      ['id', 'quote', 'kind'],
      ...texts.map((_, at) => [`n${at + 1}`, `gear ${at + 1}`, 'vague']),
    ],
  }
}

async function writeBook({ cases, labels }: ReturnType<typeof fortyRows>): Promise<string> {
  const file = join(folder, 'notes.xlsx')
  const tables: Table[] = [
    { sheet: 'cases', rows: cases },
    { sheet: 'labels', rows: labels },
  ]
  writeFileSync(file, await writeXlsx(tables))
  return file
}

describe('a workbook with mistakes', () => {
  test('names sheet, row, column and the nearest match, and writes nothing', async () => {
    const rows = fortyRows()
    rows.cases[4] = ['n3', 'yes', 'You brought gear 4 today.']
    rows.labels[2] = ['n2', 'gaer 2', 'vague']
    rows.labels[5] = ['n5', 'gear 5', 'jargn']
    rows.labels[7] = ['n7', '"it\'s fine"', 'vague']
    const file = await writeBook(rows)
    const { evals, surroundings } = openDesk(server, [vagueCase('n1', 'a')])
    const { code, complained } = await evals(['check', file])
    expect(code).toBe(1)
    expect(complained).toContain(
      'sheet cases, row 5, column id: "n3" was used already in sheet cases, row 4',
    )
    expect(complained).toContain(
      'sheet labels, row 3, column quote: "gaer 2" does not stand in the note; the nearest words are "gear 2"',
    )
    expect(complained).toContain(
      'sheet labels, row 6, column kind: "jargn" is no kind; did you mean "jargon"?',
    )
    expect(complained).toContain(
      'sheet labels, row 8, column quote: ""it\'s fine"" stands there with other quotation marks: "“it’s fine”"',
    )
    expect((await evals(['import', file, '--into', 'winter', '--invented'])).code).toBe(1)
    expect(existsSync(join(surroundings.folder, 'winter'))).toBe(false)
  })

  test('mended, it becomes a set, and comes out as it went in', async () => {
    const file = await writeBook(fortyRows())
    const { evals, surroundings } = openDesk(server, [vagueCase('n1', 'a')])
    expect((await evals(['import', file, '--into', 'winter'])).complained).toContain(
      'add --invented',
    )
    expect((await evals(['import', file, '--into', 'winter', '--invented'])).code).toBe(0)
    const set = loadSet('winter', surroundings.folder)
    expect(set.cases).toHaveLength(40)
    const [first, second] = [join(folder, 'one.xlsx'), join(folder, 'two.xlsx')]
    await evals(['export', 'winter', '--xlsx', first])
    expect((await evals(['import', first, '--into', 'winter'])).code).toBe(0)
    await evals(['export', 'winter', '--xlsx', second])
    expect(await readXlsx(readFileSync(second))).toEqual(await readXlsx(readFileSync(first)))
    expect(loadSet('winter', surroundings.folder)).toEqual(set)
  })

  test.each([
    [
      'an unknown column',
      [
        ['id', 'txt'],
        ['n1', 'a'],
      ],
      'row 1: no column may be named "txt"; did you mean "text"?',
    ],
    [
      'no text',
      [
        ['id', 'text'],
        ['n1', ''],
      ],
      'row 2, column text: empty, and it has to be filled in',
    ],
    [
      'a mark left open',
      [
        ['id', 'marked'],
        ['n1', 'a [[b'],
      ],
      'row 2, column marked: 1 mark(s) are never closed',
    ],
    [
      'text twice',
      [
        ['id', 'text', 'marked'],
        ['n1', 'a', 'b'],
      ],
      'row 2: fill "text" or "marked", not both',
    ],
    ['nothing', [['id', 'text']], 'sheet cases: no cases in it'],
  ])('%s', (_, rows, fault) => {
    const { faults } = readTables([{ sheet: 'cases', rows }])
    expect(faults.join('\n')).toContain(fault)
  })
})

describe('cells that only look right', () => {
  test.each([
    [
      'marks in a column of plain text',
      [
        ['id', 'text'],
        ['n1', 'a [[b|jargon]] c [[d|vague]]'],
      ],
      'sheet cases, row 2, column text: it holds 2 marks, such as [[LAC|jargon]]. Marks are read in a column named "marked": rename "text"',
    ],
    [
      'a yes that is none',
      [
        ['id', 'to the child', 'text'],
        ['n1', 'ys', 'a'],
      ],
      'sheet cases, row 2, column to the child: "ys" is neither yes nor no',
    ],
    [
      'a guide that is none',
      [
        ['id', 'profile', 'text'],
        ['n1', 'newcastel', 'a'],
      ],
      'sheet cases, row 2, column profile: "newcastel" cannot stand here; did you mean "newcastle"?',
    ],
    [
      'a verdict that is none',
      [
        ['id', 'source', 'rewrite', 'verdict', 'reason'],
        ['g1', 'a', 'b', 'acept', 'none'],
      ],
      'sheet cases, row 2, column verdict: "acept" cannot stand here; did you mean "accept"?',
    ],
    [
      'a kind of place that is none',
      [
        ['id', 'places', 'text'],
        ['n1', 'Elm House | scool', 'a'],
      ],
      'sheet cases, row 2, column places: "scool" cannot stand here; did you mean "school"?',
    ],
  ])('%s', (_, rows, fault) => {
    expect(readTables([{ sheet: 'cases', rows }]).faults).toEqual([fault])
  })

  test('brackets in a note whose labels stand on a sheet of their own are words like others', () => {
    const { cases, faults } = readTables([
      {
        sheet: 'cases',
        rows: [
          ['id', 'text'],
          ['n1', 'a [[b|jargon]]'],
        ],
      },
      { sheet: 'labels', rows: [['id', 'quote', 'kind']] },
    ])
    expect(faults).toEqual([])
    expect(cases).toMatchObject([{ text: 'a [[b|jargon]]', labels: [] }])
  })
})
