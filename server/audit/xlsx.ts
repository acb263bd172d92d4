/** The report of an audit as a workbook: a sheet a table, numbers as numbers. */
import writeWorkbook from 'write-excel-file/node'
import type { AuditReport } from './audit-report.ts'
import { type Cell, tablesOf } from './tables.ts'

/** What a cell of Excel can hold. */
const LONGEST = 32_767

export function toXlsx(report: AuditReport): Promise<Buffer> {
  return writeWorkbook(
    tablesOf(report).map(({ title, columns, rows }) => ({
      sheet: title,
      data: [
        columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(toCell)),
      ],
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

/** Text stays text, whatever it begins with. */
function toCell(cell: Cell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: cell.slice(0, LONGEST), type: String, wrap: true }
}
