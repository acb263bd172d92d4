/** `list`: the sets there are, what each is for, and the last runs. */
import { readBaseline } from '../baseline.ts'
import { listSets, loadSet, SetError, thingsOf } from '../load.ts'
import { timesRun } from '../record/ledger.ts'
import { listRuns } from '../record/run-folder.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'

const RUNS_SHOWN = 5

export function list(args: readonly string[], surroundings: Surroundings): CommandResult {
  if (args.length > 0) throw new UsageError('list takes nothing after it.')
  const names = listSets(surroundings.folder)
  if (names.length === 0) return done('There are no sets yet.')
  const sets = names.map((name) => `${name}\n  ${describe(name, surroundings)}`)
  const runs = listRuns(surroundings.runs).slice(-RUNS_SHOWN)
  const last =
    runs.length > 0 ? [['', 'Last runs:', ...runs.map(({ id }) => `  ${id}`)].join('\n')] : []
  return done([...sets, ...last].join('\n'))
}

function describe(name: string, { folder, ledger, baselines }: Surroundings): string {
  try {
    const { kind, purpose, cases, parts = {}, keptBack, synthetic } = loadSet(name, folder)
    const names = Object.keys(parts)
    const further = [
      names.length > 0 ? `parts: ${names.join(', ')}` : '',
      readBaseline(baselines, name) ? 'has an accepted run' : '',
      keptBack ? `kept back, run ${timesRun(ledger, name)} times so far` : '',
      synthetic ? '' : 'not invented: runs keep hashes and scores alone',
    ].filter((one) => one !== '')
    return `${purpose} ${[`${cases.length} ${thingsOf(kind)}`, ...further].join('; ')}.`
  } catch (error) {
    if (error instanceof SetError) return `Not valid: see "check ${name}".`
    throw error
  }
}
