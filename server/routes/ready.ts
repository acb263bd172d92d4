/** `GET /readyz`: whether the service takes calls. */
import { createRoute, z } from '@hono/zod-openapi'
import { ProblemError } from '../errors.ts'
import type { Readiness } from '../telemetry/readiness.ts'
import { createRouter, json, problem } from './route.ts'

const Ready = z.object({
  status: z.literal('ready'),
  store: z.enum(['none', 'closed', 'reachable']),
  model: z.enum(['off', 'named', 'answering', 'in-trouble']),
})

const route = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether the service takes calls',
  description: 'A model in trouble is shown and changes nothing: rules answer without it.',
  responses: {
    200: json(Ready, 'It does'),
    503: problem(
      'It still warms up, is about to stop, or the PostgreSQL that it was given does not answer',
    ),
  },
})

export const draining = (): ProblemError =>
  new ProblemError('draining', 'Another one, or the next, will answer.', [], {
    headers: { 'retry-after': '5', connection: 'close' },
  })

const starting = (): ProblemError =>
  new ProblemError('starting', 'It reads a few notes first, so that nobody waits for that.', [], {
    headers: { 'retry-after': '1' },
  })

export interface ReadyDeps {
  readonly isStarting: () => boolean
  readonly isDraining: () => boolean
  readonly readiness: () => Promise<Readiness>
}

export const readyRoutes = ({ isStarting, isDraining, readiness }: ReadyDeps) =>
  createRouter().openapi(route, async (context) => {
    if (isDraining()) throw draining()
    if (isStarting()) throw starting()
    const { store, model } = await readiness()
    if (store === 'unreachable') {
      throw new ProblemError(
        'store-off',
        'The store does not answer. Notes are still checked; callers may not be found out.',
      )
    }
    return context.json({ status: 'ready' as const, store, model }, 200)
  })
