/** The figures of a run of the guard: of each kind of damage, how much was rejected; of good ones, how much. */
import type { Verdict } from '../../server/contract.ts'
import type { GuardCase } from '../set.ts'
import type { Interval } from '../statistics/bootstrap.ts'
import { wilson } from '../statistics/wilson.ts'

/** A case and what the guard said to it. */
export interface JudgedCase {
  readonly one: GuardCase
  readonly verdict: Verdict
}

export interface Share {
  readonly cases: number
  readonly rejected: number
  /** Null where there are no cases. */
  readonly share: number | null
  readonly interval: Interval | null
}

export interface GuardScore {
  /** By kind of damage, in the order of the alphabet. */
  readonly kinds: Readonly<Record<string, Share>>
  readonly damaged: Share
  /** Good rewrites: what is rejected here is rejected wrongly. */
  readonly good: Share
}

export function scoreGuard(judged: readonly JudgedCase[]): GuardScore {
  const damaged = judged.filter(({ one }) => one.verdict === 'reject')
  const byKind = Map.groupBy(damaged, ({ one }) => one.reason)
  const kinds = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    kinds: Object.fromEntries(kinds.map(([kind, cases]) => [kind, shareOf(cases)])),
    damaged: shareOf(damaged),
    good: shareOf(judged.filter(({ one }) => one.verdict === 'accept')),
  }
}

function shareOf(judged: readonly JudgedCase[]): Share {
  const cases = judged.length
  const rejected = judged.filter(({ verdict }) => verdict.verdict === 'reject').length
  return {
    cases,
    rejected,
    share: cases === 0 ? null : rejected / cases,
    interval: wilson(rejected, cases),
  }
}
