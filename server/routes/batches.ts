/** `POST /v1/batches` and what became of them: many notes checked in one go, figures back. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Access } from '../access.ts'
import type { BatchService } from '../batch/service.ts'
import type { Analyser } from '../check.ts'
import {
  BatchInput,
  BatchReport,
  BatchState,
  MAX_BATCH_BODY_BYTES,
  MAX_BATCH_NOTES,
} from '../contract.ts'
import { ProblemError } from '../errors.ts'
import { createRouter, json, problem } from './route.ts'

const params = z.object({ id: z.string().max(64) })
const refusals = {
  401: problem('The caller is not known'),
  403: problem('The caller does not have the scope "evals"'),
  503: problem('The store cannot be used'),
}
const missing = { 404: problem('There is no such batch') }

const beginRoute = createRoute({
  method: 'post',
  path: '/batches',
  summary: 'Have many notes checked',
  description:
    'The notes are sealed as they come in, and erased when the last one is checked. With an Idempotency-Key the call may be repeated for a day: the same key and notes are the same batch.',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: { content: { 'application/json': { schema: BatchInput } }, required: true },
  },
  responses: {
    200: json(BatchState, 'It was begun before, with the same key'),
    201: json(BatchState, 'It is begun'),
    400: problem('The request is not of the right shape'),
    409: problem('The batch of this key is erased'),
    413: problem('Too many notes for one call'),
    422: problem('The same key came with other notes'),
    ...refusals,
  },
})
const stateRoute = createRoute({
  method: 'get',
  path: '/batches/{id}',
  summary: 'How far a batch is',
  request: { params },
  responses: { 200: json(BatchState, 'Its state'), ...missing, ...refusals },
})
const reportRoute = createRoute({
  method: 'get',
  path: '/batches/{id}/report',
  summary: 'The figures of a batch',
  request: { params },
  responses: {
    200: json(BatchReport, 'The figures'),
    409: problem('Notes are still waiting'),
    ...missing,
    ...refusals,
  },
})
const eraseRoute = createRoute({
  method: 'delete',
  path: '/batches/{id}',
  summary: 'Erase a batch',
  request: { params },
  responses: { 204: { description: 'It is gone, and its key' }, ...missing, ...refusals },
})

export const BATCHES_PATH = '/v1/batches'

export interface BatchRoutesDeps {
  /** Undefined where there is no store. */
  readonly batches?: BatchService
  readonly access: Access
}

export function batchRoutes(analyser: Analyser, { batches: given, access }: BatchRoutesDeps) {
  const batches = () => given ?? throwStoreOff()
  const router = createRouter()
  router.use('/batches/*', access.requireRole('lead'))
  return router
    .openapi(beginRoute, async (context) => {
      const input = context.req.valid('json')
      if (input.notes.length > MAX_BATCH_NOTES) throw batchTooLarge()
      const known = analyser.profiles.map(({ id }) => id)
      if (input.profile !== undefined && !known.includes(input.profile)) {
        const message = `must be one of ${known.join(', ')}`
        throw new ProblemError('unknown-profile', message, [{ path: 'profile', message }])
      }
      const key = context.req.valid('header')['idempotency-key']
      const begun = await batches().begin(input, access.actorOf(context), key)
      if (begun.state === 'different') {
        throw new ProblemError('key-used', 'This Idempotency-Key came with other notes before.')
      }
      if (begun.state === 'gone') {
        throw new ProblemError('changed-meanwhile', 'The batch of this key is erased.')
      }
      const headers = { location: `/v1/batches/${begun.batch.id}` }
      return context.json(begun.batch, begun.state === 'begun' ? 201 : 200, headers)
    })
    .openapi(stateRoute, async (context) =>
      context.json(await needState(batches(), context.req.valid('param').id), 200),
    )
    .openapi(reportRoute, async (context) => {
      const { id } = context.req.valid('param')
      const report = await batches().report(id)
      if (report) return context.json(report, 200)
      const { notes } = await needState(batches(), id)
      throw new ProblemError('batch-not-done', `${notes.waiting} notes are still waiting.`)
    })
    .openapi(eraseRoute, async (context) => {
      const { id } = context.req.valid('param')
      if (!(await batches().erase(id, access.actorOf(context)))) throw noSuchBatch()
      return context.body(null, 204)
    })
}

async function needState(batches: BatchService, id: string): Promise<BatchState> {
  const state = await batches.state(id)
  if (!state) throw noSuchBatch()
  return state
}

const throwStoreOff = (): never => {
  throw new ProblemError('store-off', 'This service keeps nothing.')
}
const noSuchBatch = () => new ProblemError('not-found', 'There is no such batch.')

export const batchTooLarge = (): ProblemError =>
  new ProblemError(
    'batch-too-large',
    `One call takes at most ${MAX_BATCH_NOTES.toLocaleString('en-GB')} notes and ${MAX_BATCH_BODY_BYTES / 2 ** 20} MiB. Send several batches, or run "npm run audit".`,
  )
