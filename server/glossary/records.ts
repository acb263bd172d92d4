/** Reads a spreadsheet saved as CSV: its records and the lines where they stand. */
import { CsvError, parse } from 'csv-parse/sync'

/** The cells of one line that are not empty, by column. */
export type Cells = Readonly<{ [column: string]: string }>

/** Reads the records of a file; adds what is wrong with the file or its first line to `faults`. */
export function readRecords(
  csv: string,
  file: string,
  columns: { readonly known: readonly string[]; readonly needed: readonly string[] },
  faults: string[],
): { record: Cells; line: number }[] {
  try {
    const read = parse(csv, {
      info: true,
      bom: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const header = read.shift()?.record.map((name) => name.trim()) ?? []
    const unknown = header.filter((name) => !columns.known.includes(name))
    const missing = columns.needed.filter((name) => !header.includes(name))
    for (const name of unknown) faults.push(`${file}, line 1: no column may be named "${name}"`)
    for (const name of missing) faults.push(`${file}, line 1: the column "${name}" is missing`)
    if (unknown.length + missing.length > 0) return []
    return read.flatMap(({ record, info }) => {
      const cells = record.flatMap((cell, at) => (cell === '' ? [] : [[header[at] ?? '', cell]]))
      return cells.length === 0 ? [] : [{ record: Object.fromEntries(cells), line: info.lines }]
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.push(`${file}: ${error.message}`)
    return []
  }
}
