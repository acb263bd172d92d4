/**
 * Two runs of the same cases: the difference of one figure, with the interval of that difference. Both
 * runs are drawn by the same cases each time, since what is hard for one is hard for the other.
 */
import { quantileSorted, standardDeviation } from 'simple-statistics'
import { type Interval, RESAMPLES } from './bootstrap.ts'
import { randomFrom, wholeBelow } from './random.ts'

const SEED = 20_240_315

/** What one case, or one family of cases, adds to a figure in each of the two runs. */
export interface PairedParts {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

export interface PairedDifference {
  readonly a: number | null
  readonly b: number | null
  /** b less a. */
  readonly difference: number | null
  readonly interval: Interval | null
  /** How far the difference swings from resample to resample. */
  readonly spread: number
  /** Two-sided, by swapping the runs of whole cases at random. */
  readonly p: number | null
  /** How many cases or families were compared. */
  readonly size: number
}

type Of = (sums: readonly number[]) => number | null

export function comparePaired(pairs: readonly PairedParts[], of: Of): PairedDifference {
  const size = pairs.length
  const [a, b] = [of(sumBy(pairs, 'a')), of(sumBy(pairs, 'b'))]
  const difference = a === null || b === null ? null : b - a
  const values = drawAgain(pairs, of)
  values.sort((x, y) => x - y)
  const isEnough = values.length > RESAMPLES / 2
  return {
    a,
    b,
    difference,
    interval: isEnough
      ? { low: quantileSorted(values, 0.025), high: quantileSorted(values, 0.975) }
      : null,
    spread: isEnough ? standardDeviation(values) : 0,
    p: difference === null ? null : swapAtRandom(pairs, of, Math.abs(difference)),
    size,
  }
}

function drawAgain(pairs: readonly PairedParts[], of: Of): number[] {
  const random = randomFrom(SEED)
  const values: number[] = []
  for (let round = 0; round < RESAMPLES && pairs.length > 0; round++) {
    const [sumA, sumB]: number[][] = [[], []]
    for (let at = 0; at < pairs.length; at++) {
      const pair = pairs[wholeBelow(random, pairs.length)]
      if (!pair || !sumA || !sumB) continue
      addTo(sumA, pair.a)
      addTo(sumB, pair.b)
    }
    const [a, b] = [of(sumA ?? []), of(sumB ?? [])]
    if (a !== null && b !== null) values.push(b - a)
  }
  return values
}

/** How often a difference at least as great comes about when it is chance which run is which. */
function swapAtRandom(pairs: readonly PairedParts[], of: Of, observed: number): number {
  const random = randomFrom(SEED)
  let asGreat = 0
  for (let round = 0; round < RESAMPLES; round++) {
    const sumA: number[] = []
    const sumB: number[] = []
    for (const pair of pairs) {
      const isSwapped = random() < 0.5
      addTo(sumA, isSwapped ? pair.b : pair.a)
      addTo(sumB, isSwapped ? pair.a : pair.b)
    }
    const [a, b] = [of(sumA), of(sumB)]
    if (a !== null && b !== null && Math.abs(b - a) >= observed - 1e-12) asGreat++
  }
  return (asGreat + 1) / (RESAMPLES + 1)
}

function sumBy(pairs: readonly PairedParts[], run: 'a' | 'b'): number[] {
  const sums: number[] = []
  for (const pair of pairs) addTo(sums, pair[run])
  return sums
}

function addTo(sums: number[], parts: readonly number[]): void {
  for (let at = 0; at < parts.length; at++) sums[at] = (sums[at] ?? 0) + (parts[at] ?? 0)
}
