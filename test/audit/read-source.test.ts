import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { monthOf, toFound } from '../../server/audit/found.ts'
import { openSource, SourceError } from '../../server/audit/read-source.ts'
import { MAX_NOTE_LENGTH } from '../../server/contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairhand-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(name: string, content: string | Buffer) {
  const file = join(folder, name)
  writeFileSync(file, content)
  const found = []
  for await (const one of openSource(file).read()) found.push(one)
  return found
}

test.each([
  ['2026-03-14', '2026-03'],
  ['2026/3/4', '2026-03'],
  ['14/03/2026', '2026-03'],
  ['4.12.2026', '2026-12'],
  ['03/2026', '2026-03'],
  ['2026-11', '2026-11'],
  ['visit 2026-03-14.docx', '2026-03'],
  ['14/13/2026', undefined],
  ['last Tuesday', undefined],
  ['', undefined],
  [undefined, undefined],
])('the month of %s is %s', (date, month) => {
  expect(monthOf(date)).toBe(month)
})

test.each([
  ['commas', 'text,team\n"Ada, 9, slept.",East\n'],
  ['semicolons and a byte order mark', '\uFEFFTeam;Note\nEast;"Ada, 9, slept."\n'],
  ['tabs', 'Case note\tTEAM\nAda, 9, slept.\tEast\n'],
  ['a blank line', 'text,team\n,\n"Ada, 9, slept.",East\n'],
])('reads a table with %s', async (_, content) => {
  expect(await read('a.csv', content)).toMatchObject([
    { note: { text: 'Ada, 9, slept.', team: 'East' } },
  ])
})

test('reads a workbook, with dates that Excel knows as dates', async () => {
  const cell = (value: string) => ({ value, type: String })
  const date = { value: new Date('2026-03-14'), type: Date, format: 'dd/mm/yyyy' }
  const workbook = await writeWorkbook([
    {
      sheet: 'Notes',
      data: [
        [cell('Text'), cell('Date'), cell('Child')],
        [cell('Ada slept.'), date, cell('Ada')],
      ],
    },
  ]).toBuffer()
  expect(await read('a.xlsx', workbook)).toEqual([
    {
      place: 'a.xlsx, row 2',
      note: { text: 'Ada slept.', month: '2026-03', child: { name: 'Ada' } },
    },
  ])
})

test.each([
  ['no column of text', 'a.csv', 'team,date\nEast,2026-03-01\n', 'no-text-column'],
  ['a quotation mark that never ends', 'a.csv', 'text\n"Ada\n', 'unreadable'],
  ['no workbook at all', 'a.xlsx', 'PK not a workbook', 'unreadable'],
  ['another kind of file', 'a.pdf', '%PDF', 'not-a-note'],
  ['the lock file of Word', '~$a.docx', 'x', 'not-a-note'],
  ['a Word file that is none', 'a.docx', 'PK\u0003\u0004', 'unreadable'],
  ['nothing in it', 'a.txt', ' \n', 'empty'],
  ['too much in it', 'a.txt', 'a'.repeat(MAX_NOTE_LENGTH + 1), 'unreadable'],
])('names a file with %s', async (_, name, content, code) => {
  expect(await read(name, content)).toMatchObject([{ place: name, code }])
})

test('a row that is too long is named', () => {
  expect(toFound('a.csv, row 2', 'a'.repeat(MAX_NOTE_LENGTH + 1), {})).toMatchObject({
    place: 'a.csv, row 2',
    code: 'too-long',
  })
})

test('a folder that is not there', () => {
  expect(() => openSource(join(folder, 'gone'))).toThrow(SourceError)
})
