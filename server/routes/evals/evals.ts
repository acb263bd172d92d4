/** `/v1/evals…`: sets, runs, comparisons, labels and decisions of quality leads. */
import { createRouter } from '../route.ts'
import { acceptanceRoutes } from './acceptance.ts'
import type { EvalDeps } from './deps.ts'
import { judgeRoutes } from './judges.ts'
import { labelRoutes } from './labels.ts'
import { promptRoutes } from './prompts.ts'
import { runRoutes } from './runs.ts'
import { setRoutes } from './sets.ts'

/** Where a spreadsheet comes in: its requests may be larger than others. */
export const SHEET_PATH = '/v1/evals/sets'

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
