/** `POST /v1/rewrite/check`: the guard's verdict, also on rewrites made elsewhere. */
import { createRoute } from '@hono/zod-openapi'
import { RewriteCheckInput, Verdict } from '../contract.ts'
import { guardRewrite } from '../rewrite/guard.ts'
import { createRouter, json, problem } from './route.ts'

const route = createRoute({
  method: 'post',
  path: '/rewrite/check',
  summary: 'Check a rewrite',
  description:
    'Whether a rewrite keeps every fact, name, number, date, quotation, negation and severity of its source.',
  request: {
    body: { content: { 'application/json': { schema: RewriteCheckInput } }, required: true },
  },
  responses: {
    200: json(Verdict, 'The verdict, with each reason in words a worker understands'),
    400: problem('The request is not of the right shape'),
    413: problem('The request is too long'),
    415: problem('The body is not application/json'),
  },
})

export const rewriteCheckRoutes = () =>
  createRouter().openapi(route, (context) =>
    context.json(guardRewrite(context.req.valid('json')), 200),
  )
