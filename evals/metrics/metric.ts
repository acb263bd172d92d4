/**
 * A figure of a run: sums over cases, and what is made of the sums. So one way serves for every figure,
 * its interval, and the difference between two runs.
 */
import type { CaseScore } from '../scorers/case-score.ts'
import { bootstrap, type Interval } from '../statistics/bootstrap.ts'
import { wilson } from '../statistics/wilson.ts'

export interface Metric {
  readonly name: string
  /** In the words of a table's heading. */
  readonly title: string
  readonly better: 'higher' | 'lower'
  /** A share (shown as %), a count for the whole run, or some other number. */
  readonly unit: 'share' | 'count' | 'number'
  /** What one case adds; undefined where it says nothing about this figure. */
  readonly partsOf: (score: CaseScore) => readonly number[] | undefined
  /** What the sums come to; null where there is nothing to divide by. */
  readonly of: (sums: readonly number[]) => number | null
}

/** A case of a run with the scores of its repeats; cases of one family are drawn together. */
export interface ScoredCase {
  readonly id: string
  readonly family: string
  readonly scores: readonly CaseScore[]
}

export interface Figure {
  readonly name: string
  readonly title: string
  readonly better: Metric['better']
  readonly unit: Metric['unit']
  /** Null: no data. */
  readonly value: number | null
  readonly interval: Interval | null
  /** How many cases say something about it. */
  readonly cases: number
}

/** What a case adds to a figure: the mean of its repeats, since repeats are no further cases. */
export function partsOfCase(metric: Metric, { scores }: ScoredCase): readonly number[] | undefined {
  const parts = scores.map(metric.partsOf).filter((one) => one !== undefined)
  const [first] = parts
  if (!first) return undefined
  return first.map((_, at) => parts.reduce((sum, one) => sum + (one[at] ?? 0), 0) / parts.length)
}

export const sumOf = (all: readonly (readonly number[])[]): number[] => {
  const sums: number[] = []
  for (const parts of all) {
    for (let at = 0; at < parts.length; at++) sums[at] = (sums[at] ?? 0) + (parts[at] ?? 0)
  }
  return sums
}

/** One entry a family: the sum of what its cases add. */
function partsByFamily(metric: Metric, cases: readonly ScoredCase[]): number[][] {
  const families = new Map<string, (readonly number[])[]>()
  for (const one of cases) {
    const parts = partsOfCase(metric, one)
    if (!parts) continue
    const list = families.get(one.family) ?? []
    families.set(one.family, list)
    list.push(parts)
  }
  return [...families.values()].map(sumOf)
}

/** All figures of a run with their 95 % intervals, over whole cases (or families of them). */
export function measureRun(metrics: readonly Metric[], cases: readonly ScoredCase[]): Figure[] {
  return metrics.map((metric) => {
    const families = partsByFamily(metric, cases)
    const counted = cases.filter((one) => partsOfCase(metric, one) !== undefined).length
    let interval: Interval | null | undefined
    return {
      name: metric.name,
      title: metric.title,
      better: metric.better,
      unit: metric.unit,
      value: families.length === 0 ? null : metric.of(sumOf(families)),
      // thousands of draws: made for whoever looks
      get interval() {
        if (interval === undefined) {
          interval = metric.unit === 'count' ? null : intervalOf(metric, families)
        }
        return interval
      },
      cases: counted,
    }
  })
}

function intervalOf(metric: Metric, families: readonly (readonly number[])[]): Interval | null {
  if (families.length === 0) return null
  if (
    metric.unit === 'share' &&
    families.every(([part, whole, more]) => isOneCase(part, whole, more))
  ) {
    const [part = 0, whole = 0] = sumOf(families)
    return wilson(part, whole)
  }
  const width = families[0]?.length ?? 0
  const sums = new Array<number>(width)
  const { value } = bootstrap(families.length, (sample) => {
    sums.fill(0)
    for (const index of sample) {
      const parts = families[index]
      for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) + (parts?.[at] ?? 0)
    }
    return { value: metric.of(sums) }
  })
  const isFlat = metric.unit === 'share' && value?.low === value?.high
  // all or none: drawing again shows no swing, which is not the same as there being none
  return isFlat && value ? wilson(value.low * families.length, families.length) : (value ?? null)
}

/** One yes or no: then Wilson's interval is the better one. */
const isOneCase = (part = 0, whole = 0, more?: number): boolean =>
  more === undefined && whole === 1 && part <= 1

export const ratio = (part = 0, whole = 0): number | null => (whole === 0 ? null : part / whole)
