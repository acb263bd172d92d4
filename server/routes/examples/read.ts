/** `GET /v1/examples`, `/v1/examples/:id`, its versions, and its pages as they are handed out. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  ExampleCopy,
  ExampleHistory,
  ExampleList,
  ExampleQuery,
  ExampleSheet,
} from '../../contract.ts'
import { ProblemError } from '../../errors.ts'
import { composeExample } from '../../examples/handouts/compose.ts'
import { createRouter, json } from '../route.ts'
import { type ExampleDeps, refusals } from './deps.ts'

const version = z.coerce.number().int().min(0).optional()
const params = z.object({ id: z.string() })

const listRoute = createRoute({
  method: 'get',
  path: '/examples',
  summary: 'Worked examples, searched',
  request: { query: ExampleQuery },
  responses: { 200: json(ExampleList, 'Those that fit, by title') },
})

const readOneRoute = createRoute({
  method: 'get',
  path: '/examples/{id}',
  summary: 'A worked example, and all that is worked out about it',
  request: { params, query: z.object({ version }) },
  responses: { 200: json(ExampleSheet, 'As it stands, or stood at that version'), ...refusals },
})

const historyRoute = createRoute({
  method: 'get',
  path: '/examples/{id}/versions',
  summary: 'Its versions, and who approved or returned it',
  request: { params },
  responses: { 200: json(ExampleHistory, 'The newest first'), ...refusals },
})

const handoutRoute = createRoute({
  method: 'get',
  path: '/examples/{id}/handout',
  summary: 'What a handout of it is made of',
  request: { params, query: z.object({ version, copy: ExampleCopy.default('facilitator') }) },
  responses: {
    200: json(
      z.object({ version: z.int(), blocks: z.array(z.record(z.string(), z.unknown())) }),
      'Headings, paragraphs, lists, notes and tables, in order',
    ),
    ...refusals,
  },
})

export function exampleReadRoutes({ access, library, shelf, today }: ExampleDeps) {
  return createRouter()
    .openapi(listRoute, async (context) =>
      context.json(await library.list(context.req.valid('query')), 200),
    )
    .openapi(readOneRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { version: at } = context.req.valid('query')
      return context.json(await shelf.read(id, at, access.actorOf(context)), 200)
    })
    .openapi(historyRoute, async (context) =>
      context.json(await shelf.history(context.req.valid('param').id), 200),
    )
    .openapi(handoutRoute, async (context) => {
      const { copy, version: at } = context.req.valid('query')
      const found = await library.read(context.req.valid('param').id, at)
      if (!found) throw new ProblemError('not-found', 'There is no such worked example.')
      const { blocks } = composeExample(found.example, { copy, day: today() })
      const drawn: Record<string, z.core.util.JSONType>[] = JSON.parse(JSON.stringify(blocks))
      return context.json({ version: found.version, blocks: drawn }, 200)
    })
}
