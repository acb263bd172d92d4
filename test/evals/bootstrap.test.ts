import { describe, expect, test } from 'vitest'
import { bootstrap } from '../../evals/statistics/bootstrap.ts'
import { randomFrom, wholeBelow } from '../../evals/statistics/random.ts'

const meanOf = (values: readonly number[]) => (sample: Int32Array) => ({
  mean: sample.reduce((sum, index) => sum + (values[index] ?? 0), 0) / sample.length,
})

describe('the interval', () => {
  const passes = Array.from({ length: 100 }, (_, index) => (index < 80 ? 1 : 0))

  test('is the same each time', () => {
    expect(bootstrap(100, meanOf(passes))).toEqual(bootstrap(100, meanOf(passes)))
  })

  test('moves with the seed, though not far', () => {
    const values = Array.from({ length: 40 }, (_, index) => index / 40)
    const first = bootstrap(40, meanOf(values)).mean
    const other = bootstrap(40, meanOf(values), { seed: 7 }).mean
    expect(other).not.toEqual(first)
    expect(Math.abs((other?.low ?? 9) - (first?.low ?? 0))).toBeLessThan(0.02)
  })

  test('is as wide as theory has it: for 80 of 100, 0.80 and 0.08 either side', () => {
    const { mean } = bootstrap(100, meanOf(passes))
    expect(Math.abs((mean?.low ?? 0) - 0.72)).toBeLessThan(0.015)
    expect(Math.abs((mean?.high ?? 0) - 0.88)).toBeLessThan(0.015)
  })

  test('has no width where all notes are alike', () => {
    expect(bootstrap(20, meanOf(Array(20).fill(0.5))).mean).toEqual({ low: 0.5, high: 0.5 })
  })

  test('draws as many notes as there are, with replacement', () => {
    const seen = new Set<number>()
    const sizes = new Set<number>()
    let repeats = 0
    bootstrap(10, (sample) => {
      sizes.add(sample.length)
      for (const index of sample) seen.add(index)
      if (new Set(sample).size < sample.length) repeats++
      return { nothing: null }
    })
    expect([...sizes]).toEqual([10])
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(repeats).toBeGreaterThan(1900)
  })

  test('is no data where half of the resamples or more have none', () => {
    const sometimes = (share: number) => {
      let round = 0
      return () => ({ value: round++ % 100 < share ? 0.5 : null })
    }
    expect(bootstrap(5, sometimes(50)).value).toBeNull()
    expect(bootstrap(5, sometimes(51)).value).toEqual({ low: 0.5, high: 0.5 })
  })
})

describe('the random source', () => {
  test('gives the same numbers for the same seed', () => {
    const [a, b] = [randomFrom(1), randomFrom(1)]
    expect(Array.from({ length: 5 }, a)).toEqual(Array.from({ length: 5 }, b))
    expect(randomFrom(2)()).not.toBe(randomFrom(1)())
  })

  test('spreads evenly', () => {
    const random = randomFrom(42)
    const counts = Array<number>(10).fill(0)
    for (let round = 0; round < 10_000; round++) {
      const at = wholeBelow(random, 10)
      counts[at] = (counts[at] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(900)
    expect(Math.max(...counts)).toBeLessThan(1100)
  })
})
