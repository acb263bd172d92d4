/** Nothing is streamed before it is known whether the day's budget lets a call through to the model. */
import type { Flag } from '../contract.ts'
import { ProblemError } from '../errors.ts'

export interface Admission {
  /** To be told once the call is let through. */
  readonly admit: () => void
  /** How the work ended, where it did without being let through; undefined once it was. Never throws. */
  readonly orEndOf: <T>(work: Promise<T>) => Promise<PromiseSettledResult<T> | undefined>
}

export function createAdmission(): Admission {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return {
    admit: () => resolve(undefined),
    orEndOf: (work) => Promise.race([promise, Promise.allSettled([work]).then(([ended]) => ended)]),
  }
}

const DAY_SECONDS = 86_400

/** A problem that holds what rules have found, and says when the next day begins. */
export function budgetSpent(spentForMs: number | undefined, flags: readonly Flag[]): ProblemError {
  const seconds = spentForMs === undefined ? DAY_SECONDS : Math.ceil(spentForMs / 1_000)
  return new ProblemError(
    'budget-spent',
    'Today’s share of the model is used up. What rules have found is here; the next day begins at midnight UTC.',
    [],
    { headers: { 'retry-after': String(seconds) }, flags },
  )
}
