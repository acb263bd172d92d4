/** A form that somebody filled in. Every fault names its sheet, row and column, and what was meant. */
import type { Case, RewriteCase } from '../set.ts'
import { nearest } from '../sheets/nearest.ts'
import type { Table } from '../sheets/write-tables.ts'
import {
  EASIER,
  type Easier,
  PREFERENCE_COLUMNS,
  QUESTIONS,
  RATING_COLUMNS,
  TICKS,
  type Tick,
} from './questions.ts'

export interface Rating {
  readonly id: string
  readonly rewrite: string
  /** 1 to 5 by question; what does not apply is absent. */
  readonly points: Readonly<Record<string, number>>
  readonly ticks: readonly Tick[]
}

export interface PreferenceRow {
  readonly id: string
  readonly first: string
  readonly second: string
  readonly easier: Easier
}

export interface FilledForm {
  readonly by: string
  readonly set: string
  readonly ratings: readonly Rating[]
  readonly preferences: readonly PreferenceRow[]
  /** Rows that nobody filled in. */
  readonly empty: number
  readonly faults: readonly string[]
}

type Row = Readonly<Record<string, string>>

export function readForm(tables: readonly Table[], file: string): FilledForm {
  const faults: string[] = []
  const about = new Map(
    tables.find(({ sheet }) => sheet === 'about')?.rows.map(([name = '', is = '']) => [name, is]),
  )
  const set = about.get('set')?.trim() ?? ''
  if (set === '') faults.push('sheet about: it does not say of which set the form is')
  const by = about.get('your name')?.trim() || file
  const main = tables.find(({ sheet }) => sheet === 'ratings' || sheet === 'preferences')
  const form = { by, set, ratings: [], preferences: [], empty: 0 }
  if (!main) return { ...form, faults: ['there is no sheet of ratings or preferences'] }
  const isRating = main.sheet === 'ratings'
  const rows = rowsOf(main, isRating ? RATING_COLUMNS : PREFERENCE_COLUMNS, faults)
  const read = rows.map(({ row, at }) =>
    isRating ? readRating(row, at, faults) : readPreference(row, at, faults),
  )
  const filled = read.filter((one) => one !== undefined)
  return {
    ...form,
    ratings: filled.filter((one) => 'points' in one),
    preferences: filled.filter((one) => 'easier' in one),
    empty: read.length - filled.length,
    faults,
  }
}

function rowsOf({ sheet, rows }: Table, columns: readonly string[], faults: string[]) {
  const [header = [], ...body] = rows
  for (const name of columns.filter((one) => !header.includes(one))) {
    const near = nearest(name, header)
    const meant = near && !columns.includes(near) ? `; "${near}" was probably meant to be it` : ''
    faults.push(`sheet ${sheet}, row 1: the column "${name}" is missing${meant}`)
  }
  return body.flatMap((cells, index) => {
    const row: Row = Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').trim()]))
    return row.id ? [{ row, at: `sheet ${sheet}, row ${index + 2}` }] : []
  })
}

const POINTS = ['1', '2', '3', '4', '5']
const TICKED = ['x', 'yes', 'y', '1']
const NOT_TICKED = ['', 'no', 'n', '0', '-']

function readRating(row: Row, at: string, faults: string[]): Rating | undefined {
  const points: Record<string, number> = {}
  for (const { column } of QUESTIONS) {
    const cell = row[column] ?? ''
    if (POINTS.includes(cell)) points[column] = Number(cell)
    else if (cell !== '' && cell !== '-') {
      faults.push(
        `${at}, column ${column}: "${cell}" is none of 1 to 5; leave it empty where it does not apply`,
      )
    }
  }
  const ticks = TICKS.flatMap(({ column }): Tick[] => {
    const cell = (row[column] ?? '').toLowerCase()
    if (TICKED.includes(cell)) return [column]
    if (!NOT_TICKED.includes(cell)) {
      faults.push(`${at}, column ${column}: "${row[column]}" is neither x nor empty`)
    }
    return []
  })
  if (Object.keys(points).length === 0 && ticks.length === 0) return undefined
  return { id: row.id ?? '', rewrite: row.rewrite ?? '', points, ticks }
}

function readPreference(row: Row, at: string, faults: string[]): PreferenceRow | undefined {
  const cell = (row.easier ?? '').toLowerCase()
  if (cell === '') return undefined
  const easier = EASIER.find((one) => one === cell)
  if (!easier) {
    const near = nearest(cell, EASIER)
    faults.push(
      `${at}, column easier: "${row.easier}" is none of first, second and same${near ? `; did you mean "${near}"?` : ''}`,
    )
    return undefined
  }
  return { id: row.id ?? '', first: row.first ?? '', second: row.second ?? '', easier }
}

/** What does not fit the set that a form is of. */
export function strangersIn(
  { ratings, preferences }: FilledForm,
  cases: readonly Pick<RewriteCase | Case, 'id'>[],
): string[] {
  const known = cases.map(({ id }) => id)
  return [...ratings, ...preferences]
    .filter(({ id }) => !known.includes(id))
    .map(({ id }) => {
      const near = nearest(id, known)
      return `no case is called "${id}"${near ? `; did you mean "${near}"?` : ''}`
    })
}
