/** Runs the guard over a selection of rewrites. */
import type { JudgedCase } from './scorers/guard-score.ts'
import type { GuardCase } from './set.ts'
import type { Surroundings } from './surroundings.ts'

export const runGuard = (
  cases: readonly GuardCase[],
  guard: Surroundings['guard'],
): readonly JudgedCase[] =>
  cases.map((one) => {
    const { source, rewrite, child, people } = one
    return { one, verdict: guard({ source, rewrite, child, people }) }
  })
