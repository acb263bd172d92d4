/** What is wrong with cells of a spreadsheet, in words that say what was probably meant. */
import type { z } from 'zod'
import type { Row } from './columns.ts'
import { readInline } from './inline.ts'
import { nearest } from './nearest.ts'

/** `; did you mean "vague"?`, or what is known. */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near ? `; did you mean "${near}"?` : `. Known are: ${known.slice(0, 12).join(', ')}`
}

const NAMES: Readonly<Record<string, string>> = {
  mustKeep: 'must keep',
  mustNot: 'must not say',
  addressChild: 'to the child',
  knownAs: 'known as',
  words: 'child’s words',
}

/** Which column holds a field of a case: "places", "a name", "pronouns". */
function columnOf([first = '', second = '']: readonly string[]): string {
  if (first === 'a' || first === 'b') return `${first} ${second}`
  if (first === 'child' && second !== 'name' && second !== '') return NAMES[second] ?? second
  return NAMES[first] ?? first
}

/** Where a case does not have the shape that its kind of set asks for. `given` is the case as it was read. */
export function explainIssue(issue: z.core.$ZodIssue, given: unknown): string {
  const path = issue.path.map(String)
  const column = path.length > 0 ? `, column ${columnOf(path)}` : ''
  const value = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    given,
  )
  if (value === undefined || value === '') return `${column}: empty, and it has to be filled in`
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return `${column}: "${value}" cannot stand here${meant(value, issue.values.map(String))}`
  }
  return `${column}: ${issue.message}`
}

const YES_OR_NO = ['yes', 'no', 'y', 'n', '']

/** Cells that only look right: a yes that is none, and marks in a column of plain text. */
export function explainCells(row: Row, hasLabels: boolean): string[] {
  const faults = ['to the child', 'optional'].flatMap((column) => {
    const cell = (row[column] ?? '').trim().toLowerCase()
    return YES_OR_NO.includes(cell)
      ? []
      : [`, column ${column}: "${row[column]}" is neither yes nor no`]
  })
  if (hasLabels || !row.text) return faults
  const { labels, neverFlag, faults: inMarks } = readInline(row.text)
  const hasMarks = inMarks.length === 0 && labels.length + neverFlag.length > 0
  return hasMarks
    ? [
        ...faults,
        `, column text: it holds ${labels.length + neverFlag.length} marks, such as [[LAC|jargon]]. ` +
          'Marks are read in a column named "marked": rename "text"',
      ]
    : faults
}
