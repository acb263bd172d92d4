/** `GET POST /v1/keys`, `DELETE /v1/keys/:id`, `GET /v1/audit`: who may call, and who did what. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Access } from '../access.ts'
import { AuditRows, KeyInfo, KeyInput, KeyMade } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import { readAudit } from '../store/audit.ts'
import { addKey, listKeys, revokeKey } from '../store/keys.ts'
import type { Store } from '../store/store.ts'
import { createRouter, json, problem } from './route.ts'

const refusals = {
  401: problem('The caller is not known'),
  403: problem('The caller does not have the scope "admin"'),
  503: problem('The store cannot be used'),
}

const listRoute = createRoute({
  method: 'get',
  path: '/keys',
  summary: 'The keys, without the keys themselves',
  responses: { 200: json(z.object({ keys: z.array(KeyInfo) }), 'Every key'), ...refusals },
})

const addRoute = createRoute({
  method: 'post',
  path: '/keys',
  summary: 'Make a key',
  description: 'The answer is the only place where the key ever stands.',
  request: { body: { content: { 'application/json': { schema: KeyInput } }, required: true } },
  responses: {
    201: json(KeyMade, 'The key, shown once'),
    400: problem('The request is not of the right shape'),
    ...refusals,
  },
})

const revokeRoute = createRoute({
  method: 'delete',
  path: '/keys/{id}',
  summary: 'Revoke a key',
  description: 'Every process takes it no longer within a second.',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    204: { description: 'It is revoked' },
    404: problem('There is no such key, or it is revoked already'),
    ...refusals,
  },
})

const auditRoute = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Who did what, the newest first',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }) },
  responses: { 200: json(AuditRows, 'Rows of the audit'), ...refusals },
})

export interface KeyRoutesDeps {
  /** Throws the problem that says that there is no store. */
  readonly store: () => Store
  readonly access: Access
}

export function keyRoutes({ store, access }: KeyRoutesDeps) {
  return createRouter()
    .openapi(listRoute, async (context) => context.json({ keys: await store().run(listKeys) }, 200))
    .openapi(addRoute, async (context) => {
      const input = context.req.valid('json')
      const actor = access.actorOf(context)
      const made = await store().transact((tx) => addKey(tx, input, actor))
      return context.json(made, 201, { 'cache-control': 'no-store' })
    })
    .openapi(revokeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const actor = access.actorOf(context)
      if (!(await store().transact((tx) => revokeKey(tx, id, actor)))) {
        throw new ProblemError('not-found', 'There is no such key, or it is revoked already.')
      }
      return context.body(null, 204)
    })
    .openapi(auditRoute, async (context) => {
      const { limit } = context.req.valid('query')
      const rows = await store().run((db) => readAudit(db, limit))
      const audit = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
      return context.json({ audit }, 200)
    })
}
