/** `/v1/evals/judges…`: what people say of rewrites, and judges that are held against it. */

import { z } from '@hono/zod-openapi'
import { EvalCalibrationWish, EvalVerdictInput } from '../../contract/eval-verdict.ts'
import { EvalProgress } from '../../contract/evaluation.ts'
import { createRouter } from '../route.ts'
import type { EvalDeps } from './deps.ts'
import { describeGet, describePost, Said } from './describe.ts'
import { labellerOf } from './labels.ts'

const verdictRoute = describePost(
  '/evals/sets/{set}/verdicts/{case}',
  'Keep what somebody says of a rewrite, without sight of anything else',
  EvalVerdictInput,
  Said,
)
const startRoute = describePost(
  '/evals/judges/{criterion}/calibrations',
  'Hold a judge against people, or say what it would cost where that was not agreed to',
  EvalCalibrationWish,
  EvalProgress,
)
const progressRoute = describeGet('/evals/calibrations/{id}', 'How far it is', EvalProgress)
const stopRoute = describePost(
  '/evals/calibrations/{id}/stop',
  'Stop it; nothing is decided',
  z.strictObject({}),
  EvalProgress,
)

export function judgeRoutes({ evaluations, access }: EvalDeps) {
  return createRouter()
    .openapi(verdictRoute, async (context) => {
      const { as, verdict } = context.req.valid('json')
      const given = { as: labellerOf(access.actorOf(context), as), verdict, ...context.req.param() }
      return context.json(await (await evaluations()).keepVerdict(given), 200)
    })
    .openapi(startRoute, async (context) => {
      const { as, ...wish } = context.req.valid('json')
      const whose = as ? { as: labellerOf(access.actorOf(context), as) } : {}
      const given = { ...wish, ...whose, criterion: context.req.param('criterion') }
      return context.json(await (await evaluations()).startCalibration(given), 200)
    })
    .openapi(progressRoute, async (context) =>
      context.json(
        await (await evaluations()).readCalibration({ id: context.req.param('id') }),
        200,
      ),
    )
    .openapi(stopRoute, async (context) =>
      context.json(
        await (await evaluations()).stopCalibration({ id: context.req.param('id') }),
        200,
      ),
    )
}
