/** `POST /v1/terms`, `DELETE /v1/terms/:category/:id`, `GET /v1/terms/house`: terms of one's own. */
import { createRoute, z } from '@hono/zod-openapi'
import { HouseTerm, Stored } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import { readHouseTerm } from '../glossary/load.ts'
import type { Database } from '../store/database.ts'
import { deleteTerm, readHouseGuidance, saveTerm } from '../store/house-guidance.ts'
import { changeGuidance, refusals } from './change-guidance.ts'
import type { HouseDeps } from './house-deps.ts'
import { createRouter, json, problem } from './route.ts'

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

export function houseTermRoutes(deps: HouseDeps) {
  const { store, access } = deps
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
      const id = term.rule
      const actor = access.actorOf(context)
      const change = (tx: Database) => saveTerm(tx, id, { category, cells }, actor)
      const stored = await changeGuidance(deps, { of: 'term', does: 'save', id, actor, change })
      return context.json(stored, 200)
    })
    .openapi(deleteRoute, async (context) => {
      const { category, id: name } = context.req.valid('param')
      const id = `${category}/${name}`
      const actor = access.actorOf(context)
      const change = (tx: Database) => deleteTerm(tx, id)
      const stored = await changeGuidance(deps, { of: 'term', does: 'delete', id, actor, change })
      return context.json(stored, 200)
    })
}
