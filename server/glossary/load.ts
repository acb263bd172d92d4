/** Loads glossary files, each row a term. Faults name file, line and column. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CATEGORIES, type Category } from '../contract.ts'
import { toTerm } from './from-row.ts'
import { faultsOf, type TermFault } from './judge.ts'
import { type Cells, readRecords } from './records.ts'
import { Row, TermCategory } from './row.ts'
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

/** Loads the product's own glossary: `*.csv`, one a category. Throws `GlossaryError`. */
export function loadGlossary(folder = import.meta.dirname): Term[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  const faults: string[] = []
  const terms = files.sort().flatMap((file) => {
    const category = CATEGORIES.find((name) => name === basename(file, '.csv'))
    if (category) return readTerms(readFileSync(join(folder, file), 'utf8'), file, category, faults)
    faults.push(`${file}: no category of that name`)
    return []
  })
  if (faults.length > 0) throw new GlossaryError(faults)
  return terms
}

/**
 * Loads a deployment's own terms: one file with a column `category` besides the others. They are
 * held to what a suggestion may be, as the product's own are. Throws `GlossaryError`.
 */
export function loadHouseTerms(path: string): Term[] {
  const faults: string[] = []
  const terms = readTerms(readFileSync(path, 'utf8'), basename(path), BY_ROW, faults)
  if (faults.length > 0) throw new GlossaryError(faults)
  return terms
}

/**
 * One of a deployment's own terms, by its cells, `category` among them; held to the same as those of
 * a file. Undefined where it cannot be used, with what is wrong by column.
 */
export function readHouseTerm(cells: Cells): {
  readonly term: Term | undefined
  readonly faults: readonly TermFault[]
} {
  const faults: TermFault[] = []
  const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
  const term = readTerm(filled, BY_ROW, (column, message) => faults.push({ column, message }))
  if (term) faults.push(...faultsOf(term))
  return { term: faults.length === 0 ? term : undefined, faults }
}

/** A glossary with a deployment's own terms: they stand first, and in place of those of their id. */
export function withHouseTerms(terms: readonly Term[], house: readonly Term[]): readonly Term[] {
  if (house.length === 0) return terms
  const replaced = new Set(house.map(({ rule }) => rule))
  return [...house, ...terms.filter(({ rule }) => !replaced.has(rule))]
}

/** Each row names its category itself. */
const BY_ROW = 'by row'

/** Reads the rows of one file; adds what is wrong to `faults`. */
export function readTerms(
  csv: string,
  file: string,
  category: Category | typeof BY_ROW,
  faults: string[],
): Term[] {
  const seen = new Map<string, number>()
  const own = category === BY_ROW ? ['category'] : []
  const columns = { known: [...Object.keys(Row.shape), ...own], needed: [...NEEDED, ...own] }
  return readRecords(csv, file, columns, faults).flatMap(({ record, line }) => {
    const complain = (column: string, message: string) => {
      faults.push(`${file}, line ${line}, column "${column}": ${message}`)
    }
    const term = readTerm(record, category, complain)
    if (!term) return []
    const first = seen.get(term.rule)
    if (first !== undefined) complain('id', `already used in line ${first}`)
    seen.set(term.rule, line)
    if (category !== BY_ROW) return [term]
    for (const { column, message } of faultsOf(term)) complain(column, message)
    return [term]
  })
}

const NEEDED = ['id', 'phrase', 'why', 'source']

function readTerm(
  { category: own, ...record }: Cells,
  category: Category | typeof BY_ROW,
  complain: (column: string, message: string) => void,
): Term | undefined {
  const named = TermCategory.safeParse(category === BY_ROW ? own : category)
  const row = Row.safeParse(record)
  const issues = [
    ...(named.error?.issues.map(({ message }) => ({ message, path: ['category'] })) ?? []),
    ...(row.error?.issues ?? []),
  ]
  for (const { path, message } of issues) complain(String(path[0]), message)
  if (!named.success || !row.success) return undefined
  try {
    return toTerm(named.data, row.data)
  } catch (error) {
    complain('forms', (error as Error).message)
    return undefined
  }
}
