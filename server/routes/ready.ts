/** `GET /readyz`: whether the service takes calls. */
import { createRoute, z } from '@hono/zod-openapi'
import { ProblemError } from '../errors.ts'
import { createRouter, json, problem } from './route.ts'

const route = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether the service takes calls',
  responses: {
    200: json(z.object({ status: z.literal('ready') }), 'It does'),
    503: problem('It is about to stop'),
  },
})

export const draining = (): ProblemError =>
  new ProblemError('draining', 'Another one, or the next, will answer.', [], {
    headers: { 'retry-after': '5', connection: 'close' },
  })

export const readyRoutes = (isDraining: () => boolean) =>
  createRouter().openapi(route, (context) => {
    if (isDraining()) throw draining()
    return context.json({ status: 'ready' as const }, 200)
  })
