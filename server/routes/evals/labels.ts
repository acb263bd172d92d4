/** `/v1/evals/sets/{set}/…`: labels given without sight of others', and what was decided where they differ. */
import { EvalDecisionInput, EvalLabels } from '../../contract/evaluation.ts'
import { keepEvalLabels } from '../../store/eval-labels.ts'
import { createRouter } from '../route.ts'
import type { EvalDeps } from './deps.ts'
import { describePost, Said } from './describe.ts'

const labelRoute = describePost(
  '/evals/sets/{set}/labels/{case}',
  'Keep the labels that somebody gave to a case',
  EvalLabels,
  Said,
)
const decideRoute = describePost(
  '/evals/sets/{set}/decisions',
  'Decide about a label where people differ; both labels stay as they were given',
  EvalDecisionInput,
  Said,
)

/** Whose labels these are: signed in, one's own and no other's. */
export const labellerOf = (actor: string, given: string): string =>
  actor === 'local' ? given : actor.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40)

export function labelRoutes({ evaluations, access, sharedStore }: EvalDeps) {
  return createRouter()
    .openapi(labelRoute, async (context) => {
      const { as, labels } = context.req.valid('json')
      const given = {
        ...{ as: labellerOf(access.actorOf(context), as), labels },
        ...context.req.param(),
      }
      const evals = await evaluations()
      const shared = sharedStore()
      if (!shared) return context.json(await evals.keepLabels(given), 200)
      // what does not fit the note is refused before it is kept anywhere
      const told = await shared.transact(async (tx) => {
        await keepEvalLabels(tx, given)
        return evals.keepLabels(given)
      })
      return context.json(told, 200)
    })
    .openapi(decideRoute, async (context) => {
      const given = { ...context.req.valid('json'), ...context.req.param() }
      const by = access.actorOf(context)
      return context.json(await (await evaluations()).decide({ ...given, by }), 200)
    })
}
