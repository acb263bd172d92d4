/** `/v1/evals/acceptances`: the run that later ones are held against, with who decided so and why. */
import { z } from '@hono/zod-openapi'
import { EvalAcceptance } from '../../contract/evaluation.ts'
import { listEvalDecisions, noteEvalDecision } from '../../store/eval-decisions.ts'
import { createRouter } from '../route.ts'
import type { EvalDeps } from './deps.ts'
import { describeGet, describePost, Said } from './describe.ts'

const acceptRoute = describePost(
  '/evals/acceptances',
  'Accept a run that passes its gates',
  EvalAcceptance,
  Said,
)
const listRoute = describeGet(
  '/evals/acceptances',
  'What was accepted, newest first',
  z.object({
    acceptances: z.array(
      z.strictObject({
        set: z.string(),
        run: z.string(),
        why: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  }),
)

export function acceptanceRoutes({ evaluations, access, store }: EvalDeps) {
  return createRouter()
    .openapi(listRoute, async (context) => {
      const rows = await store().run(listEvalDecisions)
      const acceptances = rows.map(({ set, run, reason, decidedBy, createdAt }) => ({
        ...{ set, run, why: reason ?? '', by: decidedBy, at: createdAt.toISOString() },
      }))
      return context.json({ acceptances }, 200)
    })
    .openapi(acceptRoute, async (context) => {
      const given = { ...context.req.valid('json'), by: access.actorOf(context) }
      const evals = await evaluations()
      const { set, what, verdict, id } = await evals.judgeAcceptance(given)
      // what cannot be written down is not accepted either
      const told = await store().transact(async (tx) => {
        await noteEvalDecision(tx, { ...{ set, what, verdict, run: id }, ...given })
        return evals.accept({ ...given, run: id })
      })
      return context.json(told, 200)
    })
}
