/** What the routes of evals share, and what stands in where there are no evals. */
import { openToLocal } from '../../access.ts'
import type { Evaluations } from '../../contract/evaluations.ts'
import { ProblemError } from '../../errors.ts'
import type { HouseRoutesDeps } from '../house.ts'
import { needStore } from '../store-problem.ts'
import type { EvalDeps } from './evals.ts'

/** Called when somebody first asks for them. */
export type OpenEvaluations = () => Promise<Evaluations>

export function createEvalDeps(
  open: OpenEvaluations | undefined,
  house: HouseRoutesDeps | undefined,
): EvalDeps {
  let opened: Promise<Evaluations> | undefined
  return {
    access: house?.access ?? openToLocal('127.0.0.1'),
    store: () => needStore(house?.store),
    sharedStore: () => (house?.store?.kind === 'postgres' ? house.store : undefined),
    prompts: house?.prompts ?? { current: () => ({}), refresh: async () => {} },
    async evaluations() {
      if (!open) throw new ProblemError('not-found', 'This installation came without evals.')
      opened ??= open()
      try {
        return await opened
      } catch (error) {
        opened = undefined
        throw error
      }
    },
  }
}
