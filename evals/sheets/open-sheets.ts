/** A spreadsheet file as cases, whichever of the two kinds it is. */
import { existsSync, readFileSync } from 'node:fs'
import { UsageError } from '../usage.ts'
import { CsvError, readCsv } from './csv.ts'
import { type ReadTables, readTables } from './read-tables.ts'
import { readXlsx } from './xlsx.ts'

export const isSheet = (name: string): boolean => /\.(?:xlsx|csv)$/i.test(name)

/** Throws `UsageError` where there is no such file or it is neither. */
export async function openSheets(file: string): Promise<ReadTables> {
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}".`)
  if (/\.csv$/i.test(file)) {
    try {
      return readTables([readCsv(readFileSync(file, 'utf8'))])
    } catch (error) {
      if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}`)
      throw error
    }
  }
  try {
    return readTables(await readXlsx(readFileSync(file)))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${file} cannot be read as a workbook: ${message}`)
  }
}
