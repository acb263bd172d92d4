/** `import <file> --into <set>`: a spreadsheet becomes a set, or nothing is written at all. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { stringify } from 'yaml'
import { faultsOfParts } from '../faults.ts'
import { loadSetInfo, SetError, thingsOf } from '../load.ts'
import { openSheets } from '../sheets/open-sheets.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { renderCases } from './build.ts'
import { type CommandResult, done } from './command-result.ts'
import { readOptions } from './read-options.ts'

/** Throws `SetError` with each fault by sheet, row and column. */
export async function importFrom(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, {
    into: { type: 'string' },
    purpose: { type: 'string' },
    invented: { type: 'boolean', default: false },
  })
  const [file, more] = positionals
  const { into } = values
  if (!file || more !== undefined || !into) {
    throw new UsageError('import takes a file and a set: import notes.xlsx --into winter-notes')
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(into)) {
    throw new UsageError(`A set is named in small letters and hyphens: "${into}" is not.`)
  }
  const { kind, cases, faults } = await openSheets(file)
  const folder = join(surroundings.folder, into)
  const isThere = existsSync(join(folder, 'set.yaml'))
  const info = isThere ? loadSetInfo(into, surroundings.folder) : undefined
  const further = info ? faultsOfParts(info, cases).map((fault) => `set.yaml: ${fault}`) : []
  if (info && (info.kind ?? 'notes') !== kind) {
    further.push(`the file holds ${thingsOf(kind)}, and the set ${thingsOf(info.kind ?? 'notes')}`)
  }
  if (faults.length + further.length > 0) throw new SetError(into, [...faults, ...further])
  if (!info && !values.invented) {
    throw new UsageError(
      `"${into}" is a new set. Are all of its notes invented? Then add --invented. Notes of real ` +
        'children do not belong in this folder.',
    )
  }
  mkdirSync(folder, { recursive: true })
  write(join(folder, 'cases.jsonl'), renderCases(cases))
  if (!info) {
    const purpose = values.purpose ?? `Imported from ${basename(file)}.`
    const owner = surroundings.by()
    write(
      join(folder, 'set.yaml'),
      stringify({ name: into, kind, purpose, owner, version: 1, synthetic: true }),
    )
  }
  return done(
    `Imported ${cases.length} ${thingsOf(kind)} into ${into}.\n` +
      `${info ? 'Raise its version in set.yaml if their meaning changed. ' : ''}Next: npm run evals -- check ${into}`,
  )
}

function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
