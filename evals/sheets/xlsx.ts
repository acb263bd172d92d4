/** Workbooks: tables to a file and back, each cell as text and letter for letter. */
import readWorkbook from 'read-excel-file/node'
import writeWorkbook from 'write-excel-file/node'
import type { Table } from './write-tables.ts'

/** What a cell of Excel can hold. */
const LONGEST = 32_767

export async function writeXlsx(tables: readonly Table[]): Promise<Buffer> {
  for (const { sheet, rows } of tables) {
    rows.forEach((row, index) => {
      if (row.some((cell) => cell.length > LONGEST)) {
        throw new RangeError(
          `sheet ${sheet}, row ${index + 1}: longer than a cell can be. Use CSV.`,
        )
      }
    })
  }
  return writeWorkbook(
    tables.map(({ sheet, rows }) => ({
      sheet,
      data: rows.map((row, at) =>
        row.map((value) =>
          value === ''
            ? null
            : at === 0
              ? { value, type: String, fontWeight: 'bold' as const }
              : { value, type: String, wrap: true },
        ),
      ),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

export async function readXlsx(file: Buffer): Promise<Table[]> {
  const sheets = await readWorkbook(file, { trim: false })
  return sheets.map(({ sheet, data }) => ({
    sheet,
    rows: data.map((row) => row.map(toText)),
  }))
}

const toText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
