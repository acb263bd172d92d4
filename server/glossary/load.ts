/** Loads glossary files: `*.csv`, one a category, each row a term. Faults name file, line and column. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { CATEGORIES, type Category } from '../contract.ts'
import { Row, toTerm } from './row.ts'
import type { Term } from './term.ts'

/** A glossary file that cannot be used; `faults` names each bad cell by file, line and column. */
export class GlossaryError extends Error {
  override readonly name = 'GlossaryError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`The glossary has ${faults.length} fault(s):\n${faults.join('\n')}`)
    this.faults = faults
  }
}

/** Loads the product's own glossary. Throws `GlossaryError`. */
export function loadGlossary(folder = import.meta.dirname): Term[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  const faults: string[] = []
  const terms = files.sort().flatMap((file) => {
    const category = CATEGORIES.find((name) => name === basename(file, '.csv'))
    if (!category) throw new GlossaryError([`${file}: no category of that name`])
    return readTerms(readFileSync(join(folder, file), 'utf8'), file, category, faults)
  })
  if (faults.length > 0) throw new GlossaryError(faults)
  return terms
}

/** Reads the rows of one file; adds what is wrong to `faults`. */
export function readTerms(csv: string, file: string, category: Category, faults: string[]): Term[] {
  const records: { record: Record<string, string>; info: { lines: number } }[] = parse(csv, {
    columns: true,
    info: true,
    bom: true,
    skip_empty_lines: true,
  })
  const seen = new Map<string, number>()
  return records.flatMap(({ record, info }) => {
    const row = Row.safeParse(record)
    if (!row.success) {
      for (const issue of row.error.issues) {
        const column = issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : '?')
        faults.push(`${file}, line ${info.lines}, column "${String(column)}": ${issue.message}`)
      }
      return []
    }
    const first = seen.get(row.data.id)
    if (first !== undefined) {
      faults.push(`${file}, line ${info.lines}, column "id": already used in line ${first}`)
    }
    seen.set(row.data.id, info.lines)
    try {
      return [toTerm(category, row.data)]
    } catch (error) {
      faults.push(`${file}, line ${info.lines}: ${(error as Error).message}`)
      return []
    }
  })
}
