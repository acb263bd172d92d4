/** `POST /v1/profiles`, `DELETE /v1/profiles/:id`, `GET /v1/profiles/house`: profiles of one's own. */
import { createRoute, z } from '@hono/zod-openapi'
import { Stored } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { deleteProfile, readHouseGuidance, saveProfile } from '../store/house-guidance.ts'
import { changeGuidance, refusals } from './change-guidance.ts'
import type { HouseDeps } from './house-deps.ts'
import { createRouter, json, problem } from './route.ts'

const Body = z.record(z.string(), z.unknown())

const listRoute = createRoute({
  method: 'get',
  path: '/profiles/house',
  summary: 'The profiles that this deployment has added',
  responses: {
    200: json(z.object({ profiles: z.array(Body) }), 'As they were stored'),
    503: problem('The store cannot be used'),
  },
})

const saveRoute = createRoute({
  method: 'post',
  path: '/profiles',
  summary: 'Add or change a house profile',
  description: 'As in a file of FAIRHAND_PROFILES; in force when the call is answered.',
  request: { body: { content: { 'application/json': { schema: Body } }, required: true } },
  responses: {
    200: json(Stored, 'It is in force'),
    400: problem('It cannot be a profile; each fault names its field'),
    ...refusals,
  },
})

const deleteRoute = createRoute({
  method: 'delete',
  path: '/profiles/{id}',
  summary: 'Take a house profile back',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: json(Stored, 'It is no longer in force'),
    404: problem('There is no such house profile'),
    409: problem('It applies where a note names none'),
    ...refusals,
  },
})

export function houseProfileRoutes(deps: HouseDeps) {
  const { analyser, store, access, judgeProfile } = deps
  const router = createRouter()
  router.post('/profiles', access.requireRole('lead'))
  router.delete('/profiles/*', access.requireRole('lead'))
  return router
    .openapi(listRoute, async (context) => {
      const { profiles } = await store().run(readHouseGuidance)
      return context.json({ profiles: profiles.map((body) => Body.parse(body)) }, 200)
    })
    .openapi(saveRoute, async (context) => {
      const body = context.req.valid('json')
      const { profile, faults } = judgeProfile(body)
      if (!profile) {
        throw new ProblemError('invalid-profile', 'Each fault names the field.', faults)
      }
      const { id } = profile
      const actor = access.actorOf(context)
      const change = (tx: Database) => saveProfile(tx, id, body, actor)
      const stored = await changeGuidance(deps, { of: 'profile', does: 'save', id, actor, change })
      return context.json(stored, 200)
    })
    .openapi(deleteRoute, async (context) => {
      const { id } = context.req.valid('param')
      if (id === analyser.defaultProfile) {
        throw new ProblemError('changed-meanwhile', 'It applies to notes that name no profile.')
      }
      const actor = access.actorOf(context)
      const change = (tx: Database) => deleteProfile(tx, id)
      const stored = await changeGuidance(deps, {
        of: 'profile',
        does: 'delete',
        id,
        actor,
        change,
      })
      return context.json(stored, 200)
    })
}
