/** The notes of a table: CSV or Excel, a row a note, by the names of its columns. */
import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { type Found, toFound } from './found.ts'

type Rows = readonly (readonly string[])[]

/** Which column is which, whatever its case. */
const COLUMNS: Readonly<Record<'text' | 'team' | 'date' | 'child', readonly string[]>> = {
  text: ['text', 'note', 'note text', 'case note', 'notes', 'body'],
  team: ['team', 'team name', 'service'],
  date: ['month', 'date', 'event date', 'note date', 'created'],
  child: ['child', 'child name', 'name of child', 'childname'],
}

/** Every row of a file, in order. `place` names the file in what is found. */
export async function* readRows(file: string, place: string): AsyncGenerator<Found> {
  const sheets = await readSheets(file).catch(lineOf)
  if (!Array.isArray(sheets)) {
    const where = sheets === undefined ? '' : `: look at line ${sheets}`
    yield { place, code: 'unreadable', why: `this cannot be read as a table${where}` }
    return
  }
  for (const { name, rows } of sheets) yield* readSheet(rows, name ? `${place}, ${name}` : place)
}

function* readSheet([header, ...rows]: Rows, place: string): Generator<Found> {
  if (!header) return
  const names = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' '),
  )
  const columnOf = (what: keyof typeof COLUMNS): number =>
    COLUMNS[what].map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1
  const text = columnOf('text')
  if (text < 0) {
    yield { place, code: 'no-text-column', why: 'no column of the first row is called "text"' }
    return
  }
  const [team, date, child] = [columnOf('team'), columnOf('date'), columnOf('child')]
  for (const [at, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const about = { team: row[team], date: row[date], child: row[child] }
    yield toFound(`${place}, row ${at + 2}`, row[text] ?? '', about)
  }
}

/** The line at which a CSV file went wrong, where it says. */
const lineOf = (error: unknown): number | undefined =>
  error instanceof CsvError && typeof error.lines === 'number' ? error.lines : undefined

async function readSheets(file: string): Promise<{ name?: string; rows: Rows }[]> {
  const bytes = await readFile(file)
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return [{ rows: readCsv(bytes) }]
  const sheets = await readWorkbook(bytes, { trim: false })
  return sheets.map(({ sheet, data }) => ({
    ...(sheets.length > 1 ? { name: sheet } : {}),
    rows: data.map((row) => row.map(toText)),
  }))
}

function readCsv(bytes: Buffer): Rows {
  const text = decode(bytes)
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  )
  return parse(text, { bom: true, delimiter, relax_column_count: true }) as string[][]
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const toText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
