/** `POST /v1/check`: a note in, flags and checks out, by rules alone. */
import { createRoute } from '@hono/zod-openapi'
import type { Analyser } from '../check.ts'
import { CheckResult, NoteInput } from '../contract.ts'
import { createRouter, json, problem } from './route.ts'

const route = createRoute({
  method: 'post',
  path: '/check',
  summary: 'Check a note',
  description: 'Flags by rules alone, always. The note is neither stored nor logged.',
  request: { body: { content: { 'application/json': { schema: NoteInput } }, required: true } },
  responses: {
    200: json(CheckResult, 'The flags and checks of this note'),
    400: problem('The request is not of the right shape, or names a profile that is not in force'),
    413: problem('The note or the request is too long'),
    415: problem('The body is not application/json'),
  },
})

export const checkRoutes = (analyser: Analyser) =>
  createRouter().openapi(route, (context) =>
    context.json(analyser.checkNote(context.req.valid('json')), 200),
  )
