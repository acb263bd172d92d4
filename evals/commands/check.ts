/** `check <set>`: whether a set, or a spreadsheet that is to become one, can be used, and what it holds. */
import { loadSet, SetError, thingsOf } from '../load.ts'
import type { EvalSet } from '../set.ts'
import { isSheet, openSheets } from '../sheets/open-sheets.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'

/** Throws `SetError` with each fault by file and line. */
export async function check(
  args: readonly string[],
  { folder }: Surroundings,
): Promise<CommandResult> {
  const [name, more] = args
  if (name === undefined || more !== undefined || name.startsWith('-')) {
    throw new UsageError('check takes the name of one set. For example: check development')
  }
  if (isSheet(name)) return checkSheet(name)
  const set = loadSet(name, folder)
  const { kind, cases, parts = {}, gates, synthetic } = set
  return done(
    [
      `The set "${name}" is valid: ${describe(set)}.`,
      ...Object.entries(parts).map(([part, { cases: ids, heldBack }]) => {
        const count = cases.filter((one) => ids.includes('of' in one ? (one.of ?? one.id) : one.id))
        return `  part ${part}: ${count.length} ${thingsOf(kind)}${heldBack ? ', held back' : ''}`
      }),
      ...gates.map(
        ({ metric, basis, because }) =>
          `  gate on ${metric}: ${basis ?? 'nobody said whether it is a goal or a floor'}${because ? `, ${because}` : ''}`,
      ),
      ...(synthetic
        ? []
        : ['  not invented: runs keep hashes and scores alone, and record nothing']),
      `Next: npm run evals -- run ${name}`,
    ].join('\n'),
  )
}

async function checkSheet(file: string): Promise<CommandResult> {
  const { kind, cases, faults } = await openSheets(file)
  if (faults.length > 0) throw new SetError(file, faults)
  return done(
    `The file "${file}" is valid: ${cases.length} ${thingsOf(kind)}.\nNext: npm run evals -- import ${file} --into <set>`,
  )
}

function describe(set: EvalSet): string {
  if (set.kind === 'guard') {
    const good = set.cases.filter(({ verdict }) => verdict === 'accept').length
    return `${set.cases.length} rewrites (${good} good, ${set.cases.length - good} damaged)`
  }
  if (set.kind !== 'notes') return `${set.cases.length} ${thingsOf(set.kind)}`
  const labels = set.cases.flatMap((one) => one.labels)
  const optional = labels.filter((label) => label.optional).length
  const clean = set.cases.filter((one) => one.labels.length === 0).length
  return (
    `${set.cases.length} notes (${clean} without labels), ` +
    `${labels.length} labels (${optional} optional)`
  )
}
