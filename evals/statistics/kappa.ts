/** Agreement beyond chance on a yes or no about the same things, with what has to be read beside it. */
import type { Interval } from './bootstrap.ts'
import { bootstrap } from './bootstrap.ts'

/** Of each thing: what the first said, and what the second said. */
export type Pair = readonly [first: boolean, second: boolean]

export interface Kappa {
  readonly kappa: number | null
  readonly interval: Interval | null
  /** The share of things on which both say the same. */
  readonly agreement: number | null
  /** The share of yes, over both: near 0 or 1, kappa is low however much they agree. */
  readonly prevalence: number | null
  readonly things: number
}

/** Cohen's kappa. `clusters` are drawn whole: the sentences of one note, say. */
export function kappaOf(clusters: readonly (readonly Pair[])[]): Kappa {
  const counts = clusters.map(countsOf)
  const all = measure(sum(counts))
  const { kappa: interval } = bootstrap(counts.length, (sample) => {
    const drawn = [...sample].flatMap((at) => counts[at] ?? [])
    return { kappa: measure(sum(drawn)).kappa }
  })
  return { ...all, interval: counts.length === 0 ? null : (interval ?? null) }
}

interface Table {
  readonly both: number
  readonly first: number
  readonly second: number
  readonly neither: number
}

function countsOf(pairs: readonly Pair[]): Table {
  const count = (first: boolean, second: boolean) =>
    pairs.filter(([a, b]) => a === first && b === second).length
  return {
    both: count(true, true),
    first: count(true, false),
    second: count(false, true),
    neither: count(false, false),
  }
}

function sum(tables: readonly Table[]): Table {
  const total = { both: 0, first: 0, second: 0, neither: 0 }
  for (const table of tables) {
    total.both += table.both
    total.first += table.first
    total.second += table.second
    total.neither += table.neither
  }
  return total
}

function measure({ both, first, second, neither }: Table): Omit<Kappa, 'interval'> {
  const things = both + first + second + neither
  if (things === 0) return { kappa: null, agreement: null, prevalence: null, things }
  const agreement = (both + neither) / things
  const [yesFirst, yesSecond] = [(both + first) / things, (both + second) / things]
  const byChance = yesFirst * yesSecond + (1 - yesFirst) * (1 - yesSecond)
  return {
    kappa: byChance === 1 ? null : (agreement - byChance) / (1 - byChance),
    agreement,
    prevalence: (yesFirst + yesSecond) / 2,
    things,
  }
}
