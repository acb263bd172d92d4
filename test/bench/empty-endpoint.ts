/** A Hono endpoint that reads and judges a note as the service does, and does nothing with it. */
import { serve } from '@hono/node-server'
import { createRoute, z } from '@hono/zod-openapi'
import { NoteInput } from '../../server/contract.ts'
import { createRouter, json } from '../../server/routes/route.ts'

const route = createRoute({
  method: 'post',
  path: '/v1/check',
  request: { body: { content: { 'application/json': { schema: NoteInput } }, required: true } },
  responses: { 200: json(z.object({ length: z.number() }), 'How long it is') },
})
const app = createRouter().openapi(route, (context) =>
  context.json({ length: context.req.valid('json').text.length }, 200),
)
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`http://localhost:${port}\n`)
})
