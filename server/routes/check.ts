/** `POST /v1/check`: a note in, flags and checks out, by rules alone. */
import { createRoute } from '@hono/zod-openapi'
import { CheckResult, NoteInput } from '../contract.ts'
import type { CheckInTurns } from './check-in-turns.ts'
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
    503: problem('Many notes are being checked: `Retry-After` says when to try again'),
  },
})

export const checkRoutes = (check: CheckInTurns) =>
  createRouter().openapi(route, async (context) =>
    context.json(await check(context.req.valid('json'), context.req.raw.signal), 200),
  )
