/** `compare <run> <run>`: whether the second is better than the first, on the cases that both have. */
import { readBaseline, toComparable } from '../baseline.ts'
import { type ComparableCase, type Comparison, compareRuns } from '../comparison.ts'
import { listSets } from '../load.ts'
import { metricsOf, primaryOf } from '../metrics/metrics-of.ts'
import type { RunState } from '../record/run-state.ts'
import { describeComparison, renderComparison } from '../report/comparison-text.ts'
import type { EvalSet } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { readCap } from './asked.ts'
import { type CommandResult, done } from './command-result.ts'
import { type Opened, openRun } from './find-run.ts'
import { preferRuns } from './prefer-runs.ts'
import { readOptions } from './read-options.ts'

export interface Side {
  readonly title: string
  readonly set: string
  readonly version: number
  readonly cases: readonly ComparableCase[]
  /** Who judged its rewrites; undefined where that is not kept. */
  readonly judges?: ReadonlySet<string>
}

export async function compare(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, {
    prefer: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    cap: { type: 'string' },
  })
  const [first, second, more] = positionals
  if (!first || !second || more !== undefined) {
    throw new UsageError('compare takes two runs. For example: compare development last')
  }
  if (values.prefer) {
    const wish = { yes: values.yes, isOffline: values.offline, cap: readCap(values.cap) }
    return preferRuns(first, second, wish, surroundings)
  }
  const { a, b, comparison } = compareSides(first, second, surroundings)
  const text = [
    ...versionLine(a, b.set),
    ...judgesLine(a.judges, judgesIn(b.state)),
    describeComparison(comparison, a.title),
    renderComparison(comparison),
    casesOf(comparison.cases),
  ]
  return done(text.filter((part) => part !== '').join('\n\n'))
}

export interface Compared {
  readonly a: Side
  readonly b: Opened
  readonly comparison: Comparison
}

/** Throws `UsageError` where the two are of different sets, or not there. */
export function compareSides(first: string, second: string, surroundings: Surroundings): Compared {
  const b = openRun(second, surroundings)
  const a = sideOf(first, surroundings)
  if (a.set !== b.set.name) {
    throw new UsageError(`Runs of two sets cannot be compared: ${a.set} and ${b.set.name}.`)
  }
  const { margin } = b.set
  const metrics = metricsOf(b.set)
  const comparison = compareRuns(metrics, primaryOf(b.set), margin, a.cases, b.view.scored)
  return { a, b, comparison }
}

/** A set's name stands for its accepted run. */
function sideOf(given: string, surroundings: Surroundings): Side {
  if (listSets(surroundings.folder).includes(given)) {
    const baseline = readBaseline(surroundings.baselines, given)
    if (!baseline) throw new UsageError(`The set "${given}" has no accepted run. See: accept <run>`)
    const { set, setVersion: version } = baseline
    return { title: `the accepted run of ${set}`, set, version, cases: toComparable(baseline) }
  }
  const { state, set, view } = openRun(given, surroundings)
  const { id, setVersion: version } = state.manifest
  const cases = view.scored
  return { title: id, set: set.name, version, cases, judges: judgesIn(state) }
}

const judgesIn = ({ judgements, claims }: RunState): ReadonlySet<string> =>
  new Set([...judgements.values(), ...claims.values()].map(({ judge }) => judge))

/** Two judges are two yardsticks. */
const judgesLine = (a: Side['judges'], b: ReadonlySet<string>): string[] =>
  a === undefined || a.size === 0 || b.size === 0 || [...a].sort().join() === [...b].sort().join()
    ? []
    : [
        'Another judge, or another prompt of it, read the one run than the other: figures of judges do not compare.',
      ]

const versionLine = ({ version }: Side, set: EvalSet): string[] =>
  version === set.version
    ? []
    : [
        `The set was version ${version} then and is ${set.version} now: compared where it did not change.`,
      ]

function casesOf({
  better,
  worse,
}: {
  better: readonly string[]
  worse: readonly string[]
}): string {
  const list = (ids: readonly string[]): string =>
    `${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ` and ${ids.length - 20} more` : ''}`
  return [
    worse.length > 0 ? `Got worse: ${list(worse)}` : '',
    better.length > 0 ? `Got better: ${list(better)}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}
