/** What the routes of evals share, and what stands in where there are no evals. */
import { type Access, openToLocal } from '../../access.ts'
import type { Evaluations } from '../../contract/evaluations.ts'
import { ProblemError } from '../../errors.ts'
import type { Store } from '../../store/store.ts'
import type { HouseRoutesDeps, LivePrompts } from '../house.ts'
import { needStore } from '../store-problem.ts'

export interface EvalDeps {
  /** Opened when somebody first asks. Throws the problem that says that there are none. */
  readonly evaluations: () => Promise<Evaluations>
  readonly access: Access
  /** Throws the problem that says that there is no store. */
  readonly store: () => Store
  /** The store that several machines share; undefined where this one stands alone and files are enough. */
  readonly sharedStore: () => Store | undefined
  /** Which versions of prompts are live. */
  readonly prompts: LivePrompts
}

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
