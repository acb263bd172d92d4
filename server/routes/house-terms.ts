/** `POST /v1/terms`, `DELETE /v1/terms/:category/:id`, `GET /v1/terms/house`: terms of one's own. */
import { createRoute, z } from '@hono/zod-openapi'
import { HouseTerm, Stored } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import { readHouseTerm } from '../glossary/load.ts'
import { appendAudit } from '../store/audit.ts'
import { deleteTerm, readHouseGuidance, saveTerm } from '../store/house-guidance.ts'
import type { HouseDeps } from './house-deps.ts'
import { createRouter, json, problem } from './route.ts'

const refusals = {
  403: problem('The caller does not have the role of a lead'),
  503: problem('The store cannot be used'),
}

const listRoute = createRoute({
  method: 'get',
  path: '/terms/house',
  summary: 'The terms that this deployment has added',
  responses: {
    200: json(z.object({ terms: z.array(HouseTerm) }), 'As they were stored'),
    503: problem('The store cannot be used'),
  },
})

const saveRoute = createRoute({
  method: 'post',
  path: '/terms',
  summary: 'Add or change a house term',
  description:
    'The columns of a glossary file. A house term stands in place of the one of its category and id. It is in force when the call is answered, and within a second in every other process.',
  request: { body: { content: { 'application/json': { schema: HouseTerm } }, required: true } },
  responses: {
    200: json(Stored, 'It is in force'),
    400: problem('It cannot be a term; each fault names its column'),
    ...refusals,
  },
})

const deleteRoute = createRoute({
  method: 'delete',
  path: '/terms/{category}/{id}',
  summary: 'Take a house term back',
  request: { params: z.object({ category: z.string(), id: z.string() }) },
  responses: {
    200: json(Stored, 'It is no longer in force'),
    404: problem('There is no such house term'),
    ...refusals,
  },
})

export function houseTermRoutes({ analyser, store, access, refresh }: HouseDeps) {
  const router = createRouter()
  router.post('/terms', access.requireRole('lead'))
  router.delete('/terms/*', access.requireRole('lead'))
  return router
    .openapi(listRoute, async (context) => {
      const { terms } = await store().run(readHouseGuidance)
      const rows = terms.flatMap(
        ({ category, cells }) => HouseTerm.safeParse({ ...cells, category }).data ?? [],
      )
      return context.json({ terms: rows }, 200)
    })
    .openapi(saveRoute, async (context) => {
      const { category, ...given } = context.req.valid('json')
      const cells = Object.fromEntries(
        Object.entries(given).flatMap(([name, cell]) => (cell ? [[name, cell]] : [])),
      )
      const { term, faults } = readHouseTerm({ ...cells, category })
      if (!term) {
        throw new ProblemError(
          'invalid-term',
          'Each fault names the column and what it needs.',
          faults.map(({ column, message }) => ({ path: column, message })),
        )
      }
      const actor = access.actorOf(context)
      await store().transact(async (tx) => {
        await saveTerm(tx, term.rule, { category, cells }, actor)
        await appendAudit(tx, { actor, action: 'term.save', subject: term.rule })
      })
      await refresh()
      return context.json({ id: term.rule, rulesVersion: analyser.rulesVersion }, 200)
    })
    .openapi(deleteRoute, async (context) => {
      const { category, id } = context.req.valid('param')
      const rule = `${category}/${id}`
      const actor = access.actorOf(context)
      const isGone = await store().transact(async (tx) => {
        const had = await deleteTerm(tx, rule)
        if (had) await appendAudit(tx, { actor, action: 'term.delete', subject: rule })
        return had
      })
      if (!isGone) throw new ProblemError('not-found', 'There is no house term of that id.')
      await refresh()
      return context.json({ id: rule, rulesVersion: analyser.rulesVersion }, 200)
    })
}
