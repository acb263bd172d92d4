/**
 * Everything there is to say about one run: what the command prints, what the page and the report show.
 * Pure over what was read; reads nothing itself.
 */
import { type Baseline, toComparable } from './baseline.ts'
import { type ComparableCase, type Comparison, compareRuns, worseBy } from './comparison.ts'
import { type GateResult, judgeGates } from './judge-gates.ts'
import { type Figure, measureRun } from './metrics/metric.ts'
import { metricsOf, primaryOf } from './metrics/metrics-of.ts'
import { addTokens, type Tokens } from './model/calls.ts'
import { addMoney } from './model/prices.ts'
import type { ResultLine, Status } from './record/result.ts'
import { type RunState, resultOf, scoredCases, tasksOf } from './record/run-state.ts'
import type { AnyCase, EvalSet } from './set.ts'

export interface RunView {
  readonly state: RunState
  readonly set: EvalSet
  readonly cases: readonly AnyCase[]
  readonly repeats: number
  readonly scored: readonly ComparableCase[]
  readonly figures: readonly Figure[]
  readonly gates: readonly GateResult[]
  /** Against the accepted run, where there is one of the same set. */
  readonly comparison: Comparison | undefined
  readonly statuses: Readonly<Partial<Record<Status | 'not asked', number>>>
  /** The share of cases asked for that have no score. */
  readonly unscored: number
  readonly isIncomplete: boolean
  /** Cases whose repeats do not agree on what was flagged or written. */
  readonly flips: readonly string[]
  readonly tokens: Tokens
  readonly cost: number | null
  readonly incurred: number | null
}

export interface ViewOptions {
  readonly repeats?: number
  readonly baseline?: Baseline | undefined
  /** Gates speak of whole sets: they are left out for a part. */
  readonly isWhole?: boolean
  readonly setAside?: ReadonlySet<string>
  /** Figures that rest on a judge who may not decide. */
  readonly untrusted?: ReadonlySet<string>
}

export function viewRun(
  state: RunState,
  set: EvalSet,
  cases: readonly AnyCase[],
  options: ViewOptions = {},
): RunView {
  const { repeats = 1, baseline, isWhole = true, setAside, untrusted = new Set() } = options
  const tasks = tasksOf(cases, repeats)
  const results = tasks.map((task) => resultOf(state, task))
  const scored = comparable(state, cases, repeats, setAside)
  const metrics = metricsOf(set)
  const figures = measureRun(metrics, scored)
  const statuses: Partial<Record<Status | 'not asked', number>> = {}
  for (const result of results) {
    const status = result?.status ?? 'not asked'
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  const withScore = scored.reduce((sum, { scores }) => sum + scores.length, 0)
  const aside = cases.filter(({ id }) => setAside?.has(id)).length * repeats
  const unscored = tasks.length === 0 ? 1 : 1 - (withScore + aside) / tasks.length
  const comparison = baseline
    ? compareRuns(metrics, primaryOf(set), set.margin, toComparable(baseline), scored)
    : undefined
  const worse = baseline ? worseBy(metrics, toComparable(baseline), scored) : undefined
  const done = results.filter((result): result is ResultLine => result !== undefined)
  return {
    state,
    set,
    cases,
    repeats,
    scored,
    figures,
    gates: isWhole ? judgeGates(set.gates, { figures, worseBy: worse, untrusted }) : [],
    comparison,
    statuses,
    unscored,
    isIncomplete: unscored > set.tolerance,
    flips: scored.filter(hasFlipped).map(({ id }) => id),
    tokens: addTokens(done.map(({ tokens }) => tokens)),
    cost: addMoney(done.map(({ cost }) => cost)),
    incurred: addMoney(done.map(({ incurred }) => incurred)),
  }
}

/** The scored cases of a run, with what they were asked and labelled with. */
function comparable(
  state: RunState,
  cases: readonly AnyCase[],
  repeats: number,
  setAside?: ReadonlySet<string>,
): ComparableCase[] {
  const hashes = new Map(
    tasksOf(cases, 1).map(({ one, text, labels }) => [one.id, { text, labels }]),
  )
  return scoredCases(state, cases, repeats, setAside).map((one) => ({
    ...one,
    text: hashes.get(one.id)?.text ?? '',
    labels: hashes.get(one.id)?.labels ?? '',
  }))
}

const hasFlipped = ({ scores }: ComparableCase): boolean =>
  new Set(scores.map((score) => JSON.stringify(score))).size > 1
