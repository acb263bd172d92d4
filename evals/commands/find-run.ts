/** Finds the run that somebody means. */

import { readBaseline } from '../baseline.ts'
import { trustIn } from '../judges/calibrations.ts'
import { loadSet } from '../load.ts'
import { JUDGED_FIGURES } from '../metrics/rewrite-metrics.ts'
import { listRuns, type Manifest } from '../record/run-folder.ts'
import { type RunState, readRun, repeatsOf, setAside } from '../record/run-state.ts'
import { type RunView, viewRun } from '../run-view.ts'
import type { EvalSet } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'

/** By its whole name, by a part that only one has, or `last`. Throws `UsageError`. */
export function findRunNamed(given: string, { runs }: Pick<Surroundings, 'runs'>): Manifest {
  const all = listRuns(runs)
  const exact = given === 'last' ? all.at(-1) : all.find(({ id }) => id === given)
  if (exact) return exact
  const fitting = all.filter(({ id }) => id.includes(given))
  const [only, ...more] = fitting
  if (only && more.length === 0) return only
  if (!only) throw new UsageError(`There is no run "${given}". See: list`)
  throw new UsageError(
    `"${given}" may be ${fitting.length} runs; the last of them is ${fitting.at(-1)?.id}.`,
  )
}

/** Throws `UsageError` unless one run is named, and nothing else. */
export function oneRun(args: readonly string[], command: string): string {
  const [name, more] = args
  if (name === undefined || more !== undefined || name.startsWith('-')) {
    throw new UsageError(`${command} takes one run. For example: ${command} last`)
  }
  return name
}

export interface Opened {
  readonly state: RunState
  readonly set: EvalSet
  readonly view: RunView
}

/** A run with its figures, as it stands against the set as it is now. */
export function openRun(given: string, surroundings: Surroundings): Opened {
  const { runs, folder, baselines } = surroundings
  const { id, set: name, what } = findRunNamed(given, surroundings)
  const set = loadSet(name, folder)
  const state = readRun(runs, id)
  const asked = new Set([...state.results.values()].map((line) => line.case))
  const cases = set.cases.filter((one) => asked.has(one.id))
  const isWhole = cases.length === set.cases.length
  const baseline = isWhole ? readBaseline(baselines, name) : undefined
  const view = viewRun(state, set, cases, {
    repeats: repeatsOf(state),
    isWhole,
    baseline: baseline?.what === what ? baseline : undefined,
    setAside: setAside(runs, id),
    untrusted: untrustedIn(state, surroundings),
  })
  return { state, set, view }
}

/** Figures that rest on a judge who may not decide. */
export function untrustedIn(
  { judgements, claims }: RunState,
  { judges }: Surroundings,
): ReadonlySet<string> {
  const said = { faithful: judgements, claims }
  const isTrusted = (criterion: keyof typeof said): boolean => {
    const ids = new Set([...said[criterion].values()].map(({ judge }) => judge))
    return ids.size > 0 && [...ids].every((id) => trustIn(judges, id) === 'Trusted')
  }
  const untrusted = (['faithful', 'claims'] as const).filter((one) => !isTrusted(one))
  return new Set(untrusted.flatMap((criterion) => JUDGED_FIGURES[criterion]))
}
