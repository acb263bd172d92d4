/** Two runs beside each other, on the cases that both have and that did not change between them. */
import { type Metric, partsOfCase, type ScoredCase, sumOf } from './metrics/metric.ts'
import { comparePaired, type PairedDifference, type PairedParts } from './statistics/paired.ts'
import { type ComparisonVerdict, casesNeeded, holm, judgeDifference } from './statistics/verdict.ts'

/** A case of either run, with what it was asked and labelled with then. */
export interface ComparableCase extends ScoredCase {
  readonly text: string
  readonly labels: string
}

export interface MetricComparison extends PairedDifference {
  readonly name: string
  readonly title: string
  readonly better: Metric['better']
  readonly unit: Metric['unit']
  readonly verdict: ComparisonVerdict
  /** p after Holm's correction over all figures but the primary one. */
  readonly corrected: number | null
}

export interface Comparison {
  readonly primary: MetricComparison
  readonly others: readonly MetricComparison[]
  /** Cases in both, unchanged. */
  readonly shared: number
  readonly changed: number
  readonly onlyInOne: number
  /** Cases by their own difference in the primary figure. */
  readonly cases: {
    readonly better: readonly string[]
    readonly worse: readonly string[]
    readonly same: number
  }
  /** About how many cases a change of three points would need to show. */
  readonly needed: number | null
}

export function compareRuns(
  metrics: readonly Metric[],
  primaryName: string,
  margin: number,
  a: readonly ComparableCase[],
  b: readonly ComparableCase[],
): Comparison {
  const { pairs, changed, onlyInOne } = pairUp(a, b)
  const metric = metrics.find(({ name }) => name === primaryName)
  if (!metric) throw new Error(`No figure is called ${primaryName}.`)
  const primary = compareFigure(metric, pairs, margin)
  let others: readonly MetricComparison[] | undefined
  return {
    primary,
    // thousands of draws for each: made for whoever looks
    get others() {
      others ??= correct(
        metrics.filter((one) => one !== metric).map((one) => compareFigure(one, pairs, margin)),
      )
      return others
    },
    shared: pairs.length,
    changed,
    onlyInOne,
    cases: sortCases(metric, pairs),
    needed: casesNeeded(primary, 0.03),
  }
}

/** By how much each figure is worse in b than in a, on the cases that both have; below 0: better. */
export function worseBy(
  metrics: readonly Metric[],
  a: readonly ComparableCase[],
  b: readonly ComparableCase[],
): ReadonlyMap<string, number> | undefined {
  const { pairs } = pairUp(a, b)
  if (pairs.length === 0) return undefined
  return new Map(
    metrics.flatMap((metric) => {
      const parts = partsOf(metric, pairs)
      const [was, is] = [
        metric.of(sumOf(parts.map((one) => one.a))),
        metric.of(sumOf(parts.map((one) => one.b))),
      ]
      if (was === null || is === null) return []
      return [[metric.name, metric.better === 'higher' ? was - is : is - was] as const]
    }),
  )
}

function pairUp(a: readonly ComparableCase[], b: readonly ComparableCase[]) {
  const before = new Map(a.map((one) => [one.id, one]))
  const common = b.flatMap((after): Both[] => {
    const one = before.get(after.id)
    return one ? [{ one, after }] : []
  })
  const pairs = common.filter(
    ({ one, after }) => one.text === after.text && one.labels === after.labels,
  )
  const onlyInOne = a.length + b.length - 2 * common.length
  return { pairs, changed: common.length - pairs.length, onlyInOne }
}

/** Holm's correction: the more figures are looked at, the surer each has to be. */
function correct(all: readonly MetricComparison[]): MetricComparison[] {
  const corrected = holm(all.map(({ p }) => p))
  return all.map((one, at) => ({ ...one, corrected: corrected[at] ?? null }))
}

interface Both {
  readonly one: ComparableCase
  readonly after: ComparableCase
}

function compareFigure(metric: Metric, pairs: readonly Both[], margin: number): MetricComparison {
  const difference = comparePaired(partsOf(metric, pairs), metric.of)
  const { name, title, better, unit } = metric
  const verdict = judgeDifference(difference, better, unit === 'share' ? margin : 0)
  return { name, title, better, unit, verdict, corrected: null, ...difference }
}

/** What each family of cases adds to a figure in either run. */
function partsOf(metric: Metric, pairs: readonly Both[]): PairedParts[] {
  const families = Map.groupBy(pairs, ({ one }) => one.family)
  return [...families.values()].flatMap((family) => {
    const both = family.flatMap(({ one, after }) => {
      const [a, b] = [partsOfCase(metric, one), partsOfCase(metric, after)]
      return a && b ? [{ a, b }] : []
    })
    if (both.length === 0) return []
    return [{ a: sumOf(both.map(({ a }) => a)), b: sumOf(both.map(({ b }) => b)) }]
  })
}

/** Which cases got better by themselves, which worse: what to read first. */
function sortCases(metric: Metric, pairs: readonly Both[]): Comparison['cases'] {
  const better: string[] = []
  const worse: string[] = []
  let same = 0
  for (const { one, after } of pairs) {
    const [a, b] = [faultsOf(metric, one), faultsOf(metric, after)]
    if (b < a) better.push(after.id)
    else if (b > a) worse.push(after.id)
    else same++
  }
  return { better, worse, same }
}

/**
 * How far a case is from faultless: misses and false alarms of a note, else how far from the best its own
 * figure is.
 */
export function faultsOf(metric: Metric, one: ScoredCase): number {
  const [score] = one.scores
  if (score?.kind === 'notes') {
    const all = one.scores.map((each) =>
      each.kind === 'notes'
        ? Object.values(each.counts).reduce((sum, c) => sum + c.missed * 0.5 + c.falseAlarms, 0)
        : 0,
    )
    return all.reduce((sum, each) => sum + each, 0) / all.length
  }
  const parts = partsOfCase(metric, one)
  const value = parts ? metric.of(parts) : null
  if (value === null) return 0
  return metric.better === 'higher' ? -value : Math.abs(value)
}
