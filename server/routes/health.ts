/** `GET /healthz`: whether the service answers, and which rules it answers by. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Analyser } from '../check.ts'
import { createRouter, json } from './route.ts'

const Health = z.object({ status: z.literal('ok'), rulesVersion: z.string() })

const route = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the service is up',
  responses: { 200: json(Health, 'It is up') },
})

export const healthRoutes = (analyser: Analyser) =>
  createRouter().openapi(route, (context) =>
    context.json({ status: 'ok' as const, rulesVersion: analyser.rulesVersion }, 200),
  )
