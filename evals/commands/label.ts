/**
 * `label <set> --as NAME`: the first time, a file of the set's notes without any label, to be marked in
 * any editor by keyboard alone; after that, it reads the marks and keeps them as NAME's labels.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATEGORIES } from '../../server/contract.ts'
import { faultsOfCase } from '../faults.ts'
import { loadSet, SetError } from '../load.ts'
import type { Case, NoteSet } from '../set.ts'
import { readInline, writeInline } from '../sheets/inline.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { readOptions } from './read-options.ts'

export function label(args: readonly string[], { folder }: Surroundings): CommandResult {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } })
  const [name, more] = positionals
  if (!name || more !== undefined || !values.as) {
    throw new UsageError('label takes a set and a name: label development --as NAME')
  }
  if (!/^[A-Za-z0-9-]+$/.test(values.as)) throw new UsageError('--as takes letters and hyphens.')
  const set = loadSet(name, folder)
  if (set.kind !== 'notes') throw new UsageError('Only notes are labelled.')
  const labels = join(folder, name, 'labels')
  mkdirSync(labels, { recursive: true })
  const file = join(labels, `${values.as}.txt`)
  if (!existsSync(file)) {
    writeFileSync(file, sheetFor(set))
    return done(
      `Wrote ${set.cases.length} notes to ${file}, without labels.\n` +
        `Mark them ([[LAC|jargon]]), then run the same command again. Do not look at others' labels.`,
    )
  }
  const lines = readSheet(set, readFileSync(file, 'utf8'))
  writeFileSync(
    join(labels, `${values.as}.jsonl`),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  )
  const count = lines.reduce((sum, one) => sum + one.labels.length, 0)
  return done(`Kept ${count} labels of ${values.as}. Next: npm run evals -- agree ${name}`)
}

const HEAD = `Mark each phrase that a careful reader would flag: [[LAC|jargon]], [[s47|jargon,abbreviation]] where two
kinds fit, [[?support|vague]] where one could go either way. Kinds: ${CATEGORIES.join(', ')}.
Change nothing else. A line that begins with === begins a note.
`

const sheetFor = ({ cases }: NoteSet): string =>
  [
    HEAD,
    ...cases.map(
      (note) => `=== ${note.id}\n${writeInline({ ...note, labels: [], neverFlag: [] })}\n`,
    ),
  ].join('\n')

/** Throws `SetError` with each fault by note. */
function readSheet(set: NoteSet, text: string): Pick<Case, 'id' | 'labels'>[] {
  const byId = new Map(set.cases.map((note) => [note.id, note]))
  const faults: string[] = []
  const lines = text
    .replaceAll('\r\n', '\n')
    .split(/^=== /m)
    .slice(1)
    .flatMap((part) => {
      const id = part.slice(0, part.indexOf('\n')).trim()
      const note = byId.get(id)
      if (!note) {
        faults.push(`"${id}" is no note of this set`)
        return []
      }
      const read = readInline(part.slice(part.indexOf('\n') + 1))
      if (read.text.trim() !== note.text.trim()) faults.push(`${id}: its words were changed`)
      const shift = note.text.length - note.text.trimStart().length
      const moved = read.text.length - read.text.trimStart().length - shift
      const labels = read.labels.map((one) => ({
        ...one,
        start: one.start - moved,
        end: one.end - moved,
      }))
      faults.push(...read.faults.map((fault) => `${id}: ${fault}`))
      if (read.text.trim() === note.text.trim()) {
        faults.push(...faultsOfCase({ ...note, labels }).map((fault) => `${id}: ${fault}`))
      }
      return [{ id, labels }]
    })
  if (faults.length > 0) throw new SetError(set.name, faults)
  return lines
}
