/**
 * Reads notes that were labelled by marks in their text, so that nobody has to count characters:
 * `[[words|vague]]`, `[[words|vague,opinion]]` (also an opinion), `[[words|vague?]]` (optional).
 * Marks may nest. Categories may be shortened as far as they stay clear: `v`, `ju`.
 */
import { CATEGORIES, type Category } from '../server/contract.ts'
import type { Label } from './set.ts'

export interface Authored {
  readonly text: string
  readonly labels: readonly Label[]
  readonly faults: readonly string[]
}

const MARK = /\[\[|\|[^|\]\n]*\]\]|\]\]/g

/** Takes the marks out of a note and turns them into labels, in the order of the text. */
export function readLabels(marked: string): Authored {
  const labels: Label[] = []
  const faults: string[] = []
  const open: number[] = []
  let text = ''
  let at = 0
  for (const { 0: mark, index } of marked.matchAll(MARK)) {
    text += marked.slice(at, index)
    at = index + mark.length
    if (mark === '[[') {
      open.push(text.length)
      continue
    }
    const start = open.pop()
    const near = `near "${text.slice(-30).replaceAll('\n', ' ')}"`
    const kinds = readKinds(mark)
    if (start === undefined) faults.push(`a mark is closed that was never opened, ${near}`)
    else if (!kinds) faults.push(`no category that is known, ${near}`)
    else labels.push({ start, end: text.length, quote: text.slice(start), ...kinds })
  }
  text += marked.slice(at)
  if (open.length > 0) faults.push(`${open.length} mark(s) are never closed`)
  labels.sort((a, b) => a.start - b.start || b.end - a.end)
  return { text, labels, faults }
}

/** "|vague,opinion]]" -> vague, also opinion; undefined where a category is not known. */
function readKinds(mark: string): Pick<Label, 'category' | 'also' | 'optional'> | undefined {
  const [first = '', ...rest] = mark.replace(/^\||\]\]$/g, '').split(',')
  const isOptional = first.endsWith('?')
  const category = categoryOf(first.replace('?', ''))
  const also = rest.map(categoryOf)
  if (!category || also.includes(undefined)) return undefined
  return {
    category,
    ...(also.length > 0 ? { also: also.filter((one) => one !== undefined) } : {}),
    ...(isOptional ? { optional: true } : {}),
  }
}

/** A category by its name or the beginning of it, as far as that is clear. */
export function categoryOf(short: string): Category | undefined {
  const fitting = CATEGORIES.filter((category) => short !== '' && category.startsWith(short.trim()))
  return fitting.length === 1 ? fitting[0] : undefined
}
