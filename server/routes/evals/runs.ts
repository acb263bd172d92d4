/** `/v1/evals/runs`: start one, see how far it is, read it, compare two, export one. */
import { z } from '@hono/zod-openapi'
import {
  EvalComparison,
  EvalEditInput,
  EvalProgress,
  EvalRun,
  EvalRunSummary,
  EvalRunWish,
} from '../../contract/evaluation.ts'
import { createRouter } from '../route.ts'
import type { EvalDeps } from './deps.ts'
import { describeGet, describePost, Said } from './describe.ts'

const listRoute = describeGet(
  '/evals/runs',
  'The runs, newest first',
  z.object({ runs: z.array(EvalRunSummary) }),
)
const startRoute = describePost(
  '/evals/runs',
  'Start a run, or say what it would cost where that was not agreed to',
  EvalRunWish,
  EvalProgress,
)
const progressRoute = describeGet('/evals/progress/{id}', 'How far a run is', EvalProgress)
const stopRoute = describePost(
  '/evals/progress/{id}/stop',
  'Stop a run; what was scored is kept, and starting the same run goes on with it',
  z.strictObject({}),
  EvalProgress,
)
const readRoute = describeGet('/evals/runs/{run}', 'A run with its figures and gates', EvalRun)
const compareRoute = describeGet(
  '/evals/compare/{a}/{b}',
  'Whether the second is better; the name of a set stands for its accepted run',
  EvalComparison,
)
const editRoute = describePost(
  '/evals/runs/{run}/cases/{case}',
  'Set a case aside, take that back, or add a note; the score of the machine stays',
  EvalEditInput,
  Said,
)

const scoreRoute = describePost(
  '/evals/runs/{run}/score',
  'Score a run anew with the labels and scorers of today; nobody is asked',
  z.strictObject({}),
  Said,
)

export function runRoutes({ evaluations, access, prompts }: EvalDeps) {
  const router = createRouter()
    .openapi(listRoute, async (context) =>
      context.json({ runs: await (await evaluations()).listRuns() }, 200),
    )
    .openapi(startRoute, async (context) => {
      const wish = { ...context.req.valid('json'), by: access.actorOf(context) }
      const given = { ...wish, choices: prompts.current() }
      return context.json(await (await evaluations()).startRun(given), 200)
    })
    .openapi(progressRoute, async (context) =>
      context.json(await (await evaluations()).readProgress({ id: context.req.param('id') }), 200),
    )
    .openapi(stopRoute, async (context) =>
      context.json(await (await evaluations()).stopRun({ id: context.req.param('id') }), 200),
    )
    .openapi(readRoute, async (context) =>
      context.json(await (await evaluations()).readRun({ run: context.req.param('run') }), 200),
    )
    .openapi(scoreRoute, async (context) =>
      context.json(await (await evaluations()).score({ run: context.req.param('run') }), 200),
    )
    .openapi(compareRoute, async (context) => {
      const { a, b } = context.req.param()
      return context.json(await (await evaluations()).compare({ a, b }), 200)
    })
    .openapi(editRoute, async (context) => {
      const given = { ...context.req.valid('json'), ...context.req.param() }
      const by = access.actorOf(context)
      return context.json(await (await evaluations()).edit({ ...given, by }), 200)
    })
  router.get('/evals/runs/:run/report', async (context) => {
    const { run } = context.req.param()
    const report = await (await evaluations()).report({ run })
    return context.body(report, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${run.replace(/[^\w.-]/g, '')}.html"`,
      'cache-control': 'no-store',
    })
  })
  return router
}
