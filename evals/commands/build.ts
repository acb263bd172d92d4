/** `build <set>`: makes cases.jsonl of a set's notes.txt, in which labels are marks in the text. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOfCase } from '../faults.ts'
import { listSets, SetError } from '../load.ts'
import { type NotesFile, readNotesFile } from '../notes-file.ts'
import type { Case } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'

/** Throws `SetError` with each fault by line, and then writes nothing. */
export function build(args: readonly string[], { folder }: Surroundings): string {
  const [name, more] = args
  if (name === undefined || more !== undefined || name.startsWith('-')) {
    throw new UsageError('build takes the name of one set. For example: build practice')
  }
  const file = join(folder, name, 'notes.txt')
  if (!listSets(folder).includes(name) || !existsSync(file)) {
    throw new UsageError(`There is no ${name}/notes.txt among the sets.`)
  }
  const { cases, faults } = readNotesFile(readFileSync(file, 'utf8'))
  const all = [...faults.map((fault) => `notes.txt, ${fault}`), ...faultsOf(cases)]
  if (all.length > 0) throw new SetError(name, all)
  writeFileSync(join(folder, name, 'cases.jsonl'), renderCases(cases))
  return `Wrote ${cases.length} notes to ${name}/cases.jsonl. Next: npm run evals -- check ${name}`
}

const faultsOf = (cases: NotesFile['cases']): string[] =>
  cases.flatMap((one) => faultsOfCase(one).map((fault) => `notes.txt, ${one.id}: ${fault}`))

/** JSON Lines, one note a line. */
export const renderCases = (cases: readonly Case[]): string =>
  cases.map((one) => `${JSON.stringify(one)}\n`).join('')
