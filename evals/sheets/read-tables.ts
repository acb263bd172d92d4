/** Tables as cases. Every fault names its sheet, row and column, and what was probably meant. */
import type { z } from 'zod'
import { CATEGORIES } from '../../server/contract.ts'
import { locateQuote } from '../../server/model/locate.ts'
import { faultsOf, schemaOf } from '../load.ts'
import type { AnyCase, SetKind } from '../set.ts'
import { COLUMNS, fromRow, LABEL_COLUMNS, LABELS, NEVER_FLAG, type Row } from './columns.ts'
import { explainCells, explainIssue, meant } from './explain.ts'
import { readInline } from './inline.ts'
import { nearestWords } from './nearest.ts'
import type { Table } from './write-tables.ts'

export interface ReadTables {
  readonly kind: SetKind
  readonly cases: readonly AnyCase[]
  readonly faults: readonly string[]
}

interface Placed {
  readonly row: Row
  /** "sheet cases, row 7" */
  readonly at: string
}

/** Reads the cases of a workbook; the kind of set is told by its columns. */
export function readTables(tables: readonly Table[]): ReadTables {
  const faults: string[] = []
  const main = tables.find(({ sheet }) => sheet !== LABELS)
  if (!main) return { kind: 'notes', cases: [], faults: ['there is no sheet of cases'] }
  const kind = kindOf(main.rows[0] ?? [])
  const rows = readRows(main, COLUMNS[kind], faults)
  if (rows.length === 0) faults.push(`sheet ${main.sheet}: no cases in it`)
  const fields = new Map<string, { fields: Record<string, unknown>; at: string }>()
  const labels = tables.find(({ sheet }) => sheet === LABELS)
  for (const { row, at } of rows) {
    if (kind === 'notes') faults.push(...explainCells(row, !!labels).map((fault) => at + fault))
    const read = readCells(kind, row, at, faults)
    const id = String(read.id ?? '')
    const before = fields.get(id)
    if (before) faults.push(`${at}, column id: "${id}" was used already in ${before.at}`)
    else fields.set(id, { fields: read, at })
  }
  if (kind === 'notes' && labels) {
    for (const placed of readRows(labels, LABEL_COLUMNS, faults)) addLabel(placed, fields, faults)
  }
  const cases = [...fields.values()].flatMap(({ fields: one, at }) => toCase(kind, one, at, faults))
  return { kind, cases, faults }
}

function kindOf(header: readonly string[]): SetKind {
  if (header.includes('verdict')) return 'guard'
  if (header.includes('template')) return 'counterfactual'
  return header.includes('must keep') || header.includes('source') ? 'rewrites' : 'notes'
}

function readRows({ sheet, rows }: Table, columns: readonly string[], faults: string[]): Placed[] {
  const [header = [], ...body] = rows
  for (const name of header.filter((one) => one !== '' && !columns.includes(one))) {
    faults.push(`sheet ${sheet}, row 1: no column may be named "${name}"${meant(name, columns)}`)
  }
  return body.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '')
      ? []
      : [
          {
            row: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
            at: `sheet ${sheet}, row ${index + 2}`,
          },
        ],
  )
}

function readCells(kind: SetKind, row: Row, at: string, faults: string[]): Record<string, unknown> {
  const read = fromRow(kind, row)
  if (kind !== 'notes') return read
  const marked = row.marked ?? ''
  if (marked === '') return { ...read, labels: [] }
  if (row.text) faults.push(`${at}: fill "text" or "marked", not both`)
  const { text, labels, neverFlag, faults: inMarks } = readInline(marked)
  faults.push(...inMarks.map((fault) => `${at}, column marked: ${fault}`))
  return { ...read, text, labels: [...labels], ...(neverFlag.length > 0 ? { neverFlag } : {}) }
}

function addLabel(
  { row, at }: Placed,
  cases: ReadonlyMap<string, { fields: Record<string, unknown>; at: string }>,
  faults: string[],
): void {
  const { id = '', quote = '', nth = '', kind = '' } = row
  faults.push(...explainCells(row, true).map((fault) => at + fault))
  const found = cases.get(id)
  if (!found) {
    faults.push(`${at}, column id: no case is called "${id}"${meant(id, [...cases.keys()])}`)
    return
  }
  const text = String(found.fields.text ?? '')
  const which = nth === '' ? 1 : Number(nth)
  const start = placeOf(text, quote, which)
  if (start === undefined) {
    faults.push(`${at}, column quote: ${whyNot(text, quote, which)}`)
    return
  }
  if (kind === NEVER_FLAG) {
    const list = listIn(found.fields, 'neverFlag')
    list.push({ quote, ...(nth === '' ? {} : { nth: which }) })
    return
  }
  const also = (row.also ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const unknown = [kind, ...also].find((one) => !CATEGORIES.some((category) => category === one))
  if (unknown !== undefined) {
    const known = [...CATEGORIES, NEVER_FLAG]
    faults.push(`${at}, column kind: "${unknown}" is no kind${meant(unknown, known)}`)
    return
  }
  const list = listIn(found.fields, 'labels')
  list.push({
    ...{ start, end: start + quote.length, quote, category: kind },
    ...(also.length > 0 ? { also } : {}),
    ...(/^y/i.test(row.optional ?? '') ? { optional: true } : {}),
  })
}

/** A list among the fields of a case, made where there is none yet. */
function listIn(fields: Record<string, unknown>, name: string): object[] {
  const list = (fields[name] as object[] | undefined) ?? []
  fields[name] = list
  return list
}

function placeOf(text: string, quote: string, nth: number): number | undefined {
  if (quote === '' || !Number.isInteger(nth)) return undefined
  let start = -1
  for (let count = 0; count < nth; count++) {
    start = text.indexOf(quote, start + 1)
    if (start === -1) return undefined
  }
  return start
}

function whyNot(text: string, quote: string, nth: number): string {
  if (quote === '') return 'empty; it holds the words that are labelled'
  if (nth > 1 && text.includes(quote)) return `"${quote}" does not stand in the note ${nth} times`
  const near = nearestWords(quote, text)
  if (near?.isStyleOnly && locateQuote(text, quote, 1)) {
    return `"${quote}" stands there with other quotation marks: "${near.words}"`
  }
  const hint = near ? `; the nearest words are "${near.words}"` : ''
  return `"${quote}" does not stand in the note${hint}`
}

function toCase(
  kind: SetKind,
  fields: Record<string, unknown>,
  at: string,
  faults: string[],
): AnyCase[] {
  const one = (schemaOf(kind) as z.ZodType<AnyCase>).safeParse(fields)
  if (one.success) {
    faults.push(...faultsOf(kind, one.data).map((fault) => `${at}: ${fault}`))
    return [one.data]
  }
  faults.push(...one.error.issues.map((issue) => `${at}${explainIssue(issue, fields)}`))
  return []
}
