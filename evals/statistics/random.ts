/** A seeded source of random numbers (mulberry32): the same seed, the same numbers, everywhere. */

/** Numbers from 0 up to, not including, 1. */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A whole number from 0 up to, not including, `below`. */
export const wholeBelow = (random: Random, below: number): number => Math.floor(random() * below)
