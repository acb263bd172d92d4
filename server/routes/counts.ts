/** `POST /v1/counts`: how many flags were accepted and dismissed, by rule. No text, and nobody's name. */
import { createRoute, z } from '@hono/zod-openapi'
import { CATEGORIES, FlagCounts, FlagCountsInput } from '../contract.ts'
import { type Fault, ProblemError } from '../errors.ts'
import { addFlagCounts, readFlagCounts } from '../store/flag-counts.ts'
import type { HouseDeps } from './house-deps.ts'
import { createRouter, json, problem } from './route.ts'

const addRoute = createRoute({
  method: 'post',
  path: '/counts',
  summary: 'Tell what was done with flags',
  request: {
    body: { content: { 'application/json': { schema: FlagCountsInput } }, required: true },
  },
  responses: {
    204: { description: 'They are counted' },
    400: problem('A rule is not in force'),
    503: problem('The store cannot be used'),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/counts',
  summary: 'What workers did with the flags of each rule',
  request: { query: z.object({ from: z.iso.date(), to: z.iso.date() }) },
  responses: {
    200: json(FlagCounts, 'The sums of these days'),
    403: problem('The caller does not have the role of a lead'),
    503: problem('The store cannot be used'),
  },
})

export function countRoutes({ analyser, store, access, now, countFlags }: HouseDeps) {
  const router = createRouter()
  router.post('/counts', access.requireRole('worker'))
  router.get('/counts', access.requireRole('lead'))
  return router
    .openapi(addRoute, async (context) => {
      const { counts } = context.req.valid('json')
      const known = rulesOf(analyser)
      const faults = counts.flatMap(({ rule }, at): Fault[] =>
        known.has(rule)
          ? []
          : [{ path: `counts.${at}.rule`, message: 'no rule of that id is in force' }],
      )
      if (faults.length > 0) {
        throw new ProblemError(
          'unknown-rule',
          'Nothing was counted. GET /v1/rules and /v1/terms list them.',
          faults,
        )
      }
      const day = now().toISOString().slice(0, 10)
      await store().transact((tx) => addFlagCounts(tx, day, counts))
      for (const { rule, ...done } of counts) countFlags(labelOf(rule, analyser), done)
      return context.body(null, 204)
    })
    .openapi(readRoute, async (context) => {
      const { from, to } = context.req.valid('query')
      const counts = await store().run((db) => readFlagCounts(db, from, to))
      return context.json({ from, to, counts: [...counts] }, 200)
    })
}

/** Terms by their category alone: one of a deployment's own may be named for a person. */
function labelOf(rule: string, { rules }: HouseDeps['analyser']): string {
  const [category = ''] = rule.split('/', 1)
  return Object.hasOwn(rules, rule) || category === 'review' ? rule : `${category}/term`
}

const known = new WeakMap<object, ReadonlySet<string>>()

/** What a flag may be raised by: rules, terms, and the model, which names a category. */
function rulesOf({ rules, terms }: HouseDeps['analyser']): ReadonlySet<string> {
  const found = known.get(terms)
  if (found) return found
  const all = new Set([
    ...Object.keys(rules),
    ...terms.map(({ rule }) => rule),
    ...CATEGORIES.map((category) => `review/${category}`),
  ])
  known.set(terms, all)
  return all
}
