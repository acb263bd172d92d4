/**
 * `build <set>`: makes cases.jsonl of a set's notes.txt, in which labels are marks in the text, or of its
 * pairs.txt, in which good rewrites stand with the damage done to them, or pairs of its templates.yaml.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOfCase } from '../faults.ts'
import { listSets, SetError } from '../load.ts'
import { readNotesFile } from '../notes-file.ts'
import { readPairsFile } from '../pairs-file.ts'
import type { AnyCase } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { readTemplatesFile } from '../templates-file.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'

/** Throws `SetError` with each fault by line, and then writes nothing. */
export function build(args: readonly string[], { folder }: Surroundings): CommandResult {
  const [name, more] = args
  if (name === undefined || more !== undefined || name.startsWith('-')) {
    throw new UsageError('build takes the name of one set. For example: build practice')
  }
  const file = Object.keys(READERS).find((one) => existsSync(join(folder, name, one)))
  const read = file === undefined ? undefined : READERS[file]
  if (!listSets(folder).includes(name) || !file || !read) {
    throw new UsageError(
      `There is no ${name}/notes.txt, ${name}/pairs.txt or ${name}/templates.yaml among the sets.`,
    )
  }
  const { cases, faults } = read(readFileSync(join(folder, name, file), 'utf8'))
  if (faults.length > 0) {
    throw new SetError(
      name,
      faults.map((fault) => `${file}, ${fault}`),
    )
  }
  writeFileSync(join(folder, name, 'cases.jsonl'), renderCases(cases))
  const things = { 'notes.txt': 'notes', 'pairs.txt': 'rewrites' }[file] ?? 'pairs'
  return done(
    `Wrote ${cases.length} ${things} to ${name}/cases.jsonl. Next: npm run evals -- check ${name}`,
  )
}

interface Source {
  readonly cases: readonly AnyCase[]
  readonly faults: readonly string[]
}

const READERS: Readonly<Record<string, (text: string) => Source>> = {
  'notes.txt': (text) => {
    const { cases, faults } = readNotesFile(text)
    const ofCases = cases.flatMap((one) => faultsOfCase(one).map((fault) => `${one.id}: ${fault}`))
    return { cases, faults: [...faults, ...ofCases] }
  },
  'pairs.txt': readPairsFile,
  'templates.yaml': readTemplatesFile,
}

/** JSON Lines, one case a line. */
export const renderCases = (cases: readonly AnyCase[]): string =>
  cases.map((one) => `${JSON.stringify(one)}\n`).join('')
