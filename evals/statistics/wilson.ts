/** Wilson's score interval: how far a share may be off by the luck of which cases are in the set. */
import type { Interval } from './bootstrap.ts'

const Z = 1.959964

/** The 95 % interval of `part` out of `whole`; null where there is nothing to divide by. */
export function wilson(part: number, whole: number): Interval | null {
  if (whole === 0) return null
  const share = part / whole
  const spread = (Z * Z) / whole
  const middle = share + spread / 2
  const half = Z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole))
  const low = (middle - half) / (1 + spread)
  const high = (middle + half) / (1 + spread)
  // none and all: the ends are known, and arithmetic misses them by a hair
  return { low: part === 0 ? 0 : low, high: part === whole ? 1 : high }
}
