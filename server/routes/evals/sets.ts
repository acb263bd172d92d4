/** `/v1/evals/sets`: the sets there are, and a spreadsheet that becomes one. */
import { z } from '@hono/zod-openapi'
import { EvalImport, EvalJudge, EvalSetSummary } from '../../contract/evaluation.ts'
import { createRouter } from '../route.ts'
import type { EvalDeps } from './deps.ts'
import { describeGet, describePost, Said } from './describe.ts'

const listRoute = describeGet(
  '/evals/sets',
  'The eval sets',
  z.object({ sets: z.array(EvalSetSummary) }),
)
const importRoute = describePost(
  '/evals/sets',
  'Make a set of a spreadsheet, or write nothing and name sheet, row and column of each fault',
  EvalImport,
  Said,
)
const judgesRoute = describeGet(
  '/evals/judges',
  'How far each judge may be trusted',
  z.object({ judges: z.array(EvalJudge) }),
)

export function setRoutes({ evaluations, access }: EvalDeps) {
  return createRouter()
    .openapi(listRoute, async (context) =>
      context.json({ sets: await (await evaluations()).listSets() }, 200),
    )
    .openapi(importRoute, async (context) => {
      const given = { ...context.req.valid('json'), by: access.actorOf(context) }
      return context.json(await (await evaluations()).importSet(given), 200)
    })
    .openapi(judgesRoute, async (context) =>
      context.json({ judges: await (await evaluations()).listJudges() }, 200),
    )
}
