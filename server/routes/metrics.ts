/** `GET /metrics`: figures for Prometheus, for a key with the scope "metrics" or "admin". */
import { Hono } from 'hono'
import type { Metrics } from '../telemetry/metrics.ts'

export const metricsRoutes = (metrics: Metrics) =>
  new Hono().get('/metrics', async (context) =>
    context.body(await metrics.render(), 200, {
      'content-type': metrics.contentType,
      'cache-control': 'no-store',
    }),
  )
