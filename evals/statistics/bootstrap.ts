/**
 * Percentile bootstrap over whole notes. Flags within a note are not independent, so notes are
 * drawn, with replacement, as often as there are notes.
 */
import { quantileSorted } from 'simple-statistics'
import { randomFrom, wholeBelow } from './random.ts'

export const RESAMPLES = 2_000
const SEED = 20_240_314

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Draws samples of the indices 0 to `size` - 1, hands each to `measure`, and gives the 95 %
 * interval of each number it returns. A resample without data for a number is left out for that
 * number; with no data in half of them or more, the interval is null.
 */
export function bootstrap<K extends string>(
  size: number,
  measure: (sample: Int32Array) => Readonly<Record<K, number | null>>,
  { resamples = RESAMPLES, seed = SEED }: { resamples?: number; seed?: number } = {},
): Partial<Record<K, Interval | null>> {
  const random = randomFrom(seed)
  const values = new Map<K, number[]>()
  const sample = new Int32Array(size)
  for (let round = 0; round < resamples; round++) {
    for (let at = 0; at < size; at++) sample[at] = wholeBelow(random, size)
    for (const [key, value] of Object.entries(measure(sample)) as [K, number | null][]) {
      const list = values.get(key) ?? []
      values.set(key, list)
      if (value !== null) list.push(value)
    }
  }
  const intervals: Partial<Record<K, Interval | null>> = {}
  for (const [key, list] of values) intervals[key] = intervalOf(list, resamples)
  return intervals
}

function intervalOf(values: number[], resamples: number): Interval | null {
  if (values.length <= resamples / 2) return null
  values.sort((a, b) => a - b)
  return { low: quantileSorted(values, 0.025), high: quantileSorted(values, 0.975) }
}
