/** CSV: one table to text and back. A cell that a spreadsheet would take for a formula is guarded. */
import { CsvError, parse } from 'csv-parse/sync'
import type { Table } from './write-tables.ts'

// an apostrophe before it keeps a spreadsheet from running it; one more where there are some already
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

export const writeCsv = ({ rows }: Table): string =>
  `\uFEFF${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`

function writeCell(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Throws `CsvError`, which names the line. */
export const readCsv = (text: string): Table => ({
  sheet: 'cases',
  rows: (
    parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][]
  ).map((row) => row.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell))),
})

export { CsvError }
