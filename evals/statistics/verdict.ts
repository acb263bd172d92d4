/** What may be said of a difference between two runs: one of four things, never a bare pair of figures. */
import type { PairedDifference } from './paired.ts'

export type ComparisonVerdict = 'Better' | 'Worse' | 'No real difference' | 'Too few to tell'

/** With fewer cases than this an interval says too little about itself to be believed. */
export const FEWEST_CASES = 10

/** `margin` is a difference that nobody would notice. */
export function judgeDifference(
  { interval, size }: Pick<PairedDifference, 'interval' | 'size'>,
  better: 'higher' | 'lower',
  margin: number,
): ComparisonVerdict {
  if (!interval || size < FEWEST_CASES) return 'Too few to tell'
  const { low, high } = interval
  if (low >= -margin && high <= margin) return 'No real difference'
  if (low > 0) return better === 'higher' ? 'Better' : 'Worse'
  if (high < 0) return better === 'higher' ? 'Worse' : 'Better'
  return 'Too few to tell'
}

// two-sided 5 %, and four times in five that a difference which is there shows
const STANDARD_ERRORS = 1.959964 + 0.841621

/** About how many cases it takes to see a change of `change`; null where nothing is known yet. */
export function casesNeeded(
  { spread, size }: Pick<PairedDifference, 'spread' | 'size'>,
  change: number,
): number | null {
  if (spread === 0 || size < 2) return null
  return Math.ceil(size * ((STANDARD_ERRORS * spread) / change) ** 2)
}

/**
 * Holm's correction: several figures are looked at, so each has to be surer. Gives the p values back in
 * their order, corrected.
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const ranked = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p)
  const corrected = new Array<number | null>(ps.length).fill(null)
  let greatest = 0
  ranked.forEach(({ p, at }, rank) => {
    greatest = Math.max(greatest, Math.min(1, p * (ranked.length - rank)))
    corrected[at] = greatest
  })
  return corrected
}
