/** `POST /v1/examples`, `PUT /v1/examples/:id`, and what comes after: submit, approve, return. */
import { createRoute, z } from '@hono/zod-openapi'
import { ExampleSave, ExampleSaved, ExampleStep } from '../../contract.ts'
import { createRouter, json, problem } from '../route.ts'
import { type ExampleDeps, orStale, refusals } from './deps.ts'

const params = z.object({ id: z.string() })
const body = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

const createOneRoute = createRoute({
  method: 'post',
  path: '/examples',
  summary: 'Keep a new worked example',
  description:
    'As a draft. Refused while anything in it looks like a real person, place or number that nobody has confirmed as invented.',
  request: { body: body(ExampleSave) },
  responses: {
    201: json(ExampleSaved, 'Its id is made of its title'),
    400: problem('Not of the right shape'),
    ...refusals,
  },
})

const saveRoute = createRoute({
  method: 'put',
  path: '/examples/{id}',
  summary: 'Keep a changed worked example as a new version',
  description:
    "It is a draft again. `version` is the one that was read: where another is current, nothing is overwritten. 0 copies one of the product's own.",
  request: { params, body: body(ExampleSave) },
  responses: {
    200: json(ExampleSaved, 'The new version'),
    400: problem('Not of the right shape'),
    ...refusals,
  },
})

const stepRoute = <Step extends string>(step: Step, summary: string) =>
  createRoute({
    method: 'post',
    path: `/examples/{id}/${step}`,
    summary,
    request: { params, body: body(ExampleStep) },
    responses: { 200: json(ExampleSaved, 'Where it stands now'), ...refusals },
  })

export function exampleWriteRoutes({ access, shelf }: ExampleDeps) {
  return createRouter()
    .openapi(createOneRoute, async (context) => {
      const actor = access.actorOf(context)
      const save = context.req.valid('json')
      return context.json(await orStale(shelf.create(save, actor)), 201)
    })
    .openapi(saveRoute, async (context) => {
      const { id } = context.req.valid('param')
      const save = context.req.valid('json')
      return context.json(await orStale(shelf.save(id, save, access.actorOf(context))), 200)
    })
    .openapi(stepRoute('submit', 'Hand it to a second person'), async (context) => {
      const { id } = context.req.valid('param')
      const step = context.req.valid('json')
      return context.json(await orStale(shelf.submit(id, step, access.actorOf(context))), 200)
    })
    .openapi(
      stepRoute('approve', 'Approve it, as somebody who did not write it'),
      async (context) => {
        const { id } = context.req.valid('param')
        const step = context.req.valid('json')
        return context.json(await orStale(shelf.approve(id, step, access.actorOf(context))), 200)
      },
    )
    .openapi(stepRoute('return', 'Give it back, with what is to be mended'), async (context) => {
      const { id } = context.req.valid('param')
      const step = context.req.valid('json')
      return context.json(await orStale(shelf.giveBack(id, step, access.actorOf(context))), 200)
    })
}
