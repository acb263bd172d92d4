/** `/v1/evals…`: sets, runs, comparisons, labels and decisions of quality leads. */
import type { Access } from '../../access.ts'
import type { Evaluations } from '../../contract/evaluations.ts'
import type { Store } from '../../store/store.ts'
import type { LivePrompts } from '../house.ts'
import { createRouter } from '../route.ts'
import { acceptanceRoutes } from './acceptance.ts'
import { judgeRoutes } from './judges.ts'
import { labelRoutes } from './labels.ts'
import { promptRoutes } from './prompts.ts'
import { runRoutes } from './runs.ts'
import { setRoutes } from './sets.ts'

/** Where a spreadsheet comes in: its requests may be larger than others. */
export const SHEET_PATH = '/v1/evals/sets'

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

export function evalRoutes(deps: EvalDeps) {
  const router = createRouter()
  router.use('/evals/*', deps.access.requireRole('lead'))
  return router
    .route('/', setRoutes(deps))
    .route('/', runRoutes(deps))
    .route('/', labelRoutes(deps))
    .route('/', judgeRoutes(deps))
    .route('/', acceptanceRoutes(deps))
    .route('/', promptRoutes(deps))
}
