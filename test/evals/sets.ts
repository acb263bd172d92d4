/** Sets written to a temporary folder, for tests of loading and of the command. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case } from '../../evals/set.ts'
import { readMarked } from '../marked.ts'
import { temporary } from './temporary.ts'

export const info = { name: 'small', purpose: 'For tests.', synthetic: true }

/** A case whose marked words are vague. */
export function vagueCase(id: string, marked: string): Case {
  const { text, spans } = readMarked(marked)
  const labels = spans.map((span) => ({
    ...span,
    quote: text.slice(span.start, span.end),
    category: 'vague' as const,
  }))
  return { id, text, labels }
}

/** Writes sets, each a set.yaml, the lines of a cases.jsonl, or a notes.txt; returns their folder. */
export function writeSets(
  sets: Readonly<Record<string, { info?: unknown; lines?: readonly unknown[]; notes?: string }>>,
): string {
  const folder = temporary()
  for (const [name, { info, lines, notes }] of Object.entries(sets)) {
    mkdirSync(join(folder, name))
    if (info !== undefined) writeFileSync(join(folder, name, 'set.yaml'), asText(info))
    if (notes !== undefined) writeFileSync(join(folder, name, 'notes.txt'), notes)
    if (lines) writeFileSync(join(folder, name, 'cases.jsonl'), lines.map(asText).join('\n'))
  }
  return folder
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
