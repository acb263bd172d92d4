/** A set as tables: what a spreadsheet or a CSV file holds. */
import type { Case, EvalSet } from '../set.ts'
import { COLUMNS, LABEL_COLUMNS, LABELS, NEVER_FLAG, type Row, toRow } from './columns.ts'
import { readInline, writeInline } from './inline.ts'

export interface Table {
  readonly sheet: string
  /** The first row is the header. */
  readonly rows: readonly (readonly string[])[]
}

/** The cases, and of notes their labels on a sheet of their own. */
export function writeTables({ kind, cases }: EvalSet): Table[] {
  const columns = COLUMNS[kind].filter((column) => column !== 'marked')
  const table = toTable(
    'cases',
    columns,
    cases.map((one) => toRow(kind, one)),
  )
  if (kind !== 'notes') return [table]
  return [table, toTable(LABELS, LABEL_COLUMNS, (cases as readonly Case[]).flatMap(labelRows))]
}

/** One table alone, as CSV wants it: notes with their labels as marks. */
export function writeOneTable({ kind, cases }: EvalSet): Table {
  if (kind !== 'notes')
    return toTable(
      'cases',
      COLUMNS[kind],
      cases.map((one) => toRow(kind, one)),
    )
  const rows = (cases as readonly Case[]).map((one) => {
    const marked = writeInline(one)
    if (marked === undefined || !isSame(one, marked)) throw new CrossingError(one.id)
    return { ...toRow(kind, one), text: '', marked }
  })
  return toTable('cases', COLUMNS.notes, rows)
}

/** Labels that cannot be written as marks: they cross, say. */
export class CrossingError extends Error {
  override readonly name = 'CrossingError'
  constructor(id: string) {
    super(
      `${id}: marks cannot say its labels: they cross, or brackets stand beside them. Export it as XLSX.`,
    )
  }
}

function isSame(one: Case, marked: string): boolean {
  const { text, labels } = readInline(marked)
  const order = (list: Case['labels']) =>
    JSON.stringify(list.map((label) => JSON.stringify(Object.entries(label).sort())).sort())
  return text === one.text && order([...labels]) === order(one.labels)
}

function labelRows({ id, text, labels, neverFlag = [] }: Case): Row[] {
  return [
    ...labels.map((label) => ({
      id,
      quote: label.quote,
      nth: String(nthOf(text, label.quote, label.start)),
      kind: label.category as string,
      also: (label.also ?? []).join(', '),
      optional: label.optional ? 'yes' : '',
    })),
    ...neverFlag.map(({ quote, nth }) => ({
      id,
      quote,
      nth: nth === undefined ? '' : String(nth),
      kind: NEVER_FLAG,
    })),
  ]
}

/** 1 for the first place where a quote stands, 2 for the second. */
function nthOf(text: string, quote: string, start: number): number {
  let nth = 1
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1))
    nth++
  return nth
}

const toTable = (sheet: string, columns: readonly string[], rows: readonly Row[]): Table => ({
  sheet,
  rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))],
})
