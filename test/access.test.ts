import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { openToLocal, type Role } from '../server/access.ts'
import { ProblemError, replyProblem } from '../server/errors.ts'

async function call(role: Role, host: string, headers: Record<string, string> = {}) {
  const app = new Hono().get('/', openToLocal(host).requireRole(role), (context) =>
    context.text('done'),
  )
  app.onError((error, context) => {
    if (error instanceof ProblemError) return replyProblem(context, error)
    throw error
  })
  return (await app.request('http://localhost:8787/', { headers })).status
}

describe('without keys', () => {
  test.each(['127.0.0.1', 'localhost', '::1'])(
    'a lead at a service on %s may change it',
    async (host) => {
      expect(await call('lead', host)).toBe(200)
      expect(await call('lead', host, { host: '127.0.0.1:8787' })).toBe(200)
    },
  )

  test.each<[string, string, Record<string, string>]>([
    ['a service that listens to others', '0.0.0.0', {}],
    ['a call by another name', '127.0.0.1', { host: 'notes.example' }],
    ['a name that only begins like ours', '127.0.0.1', { host: 'localhost.example' }],
    ['a call that a proxy passed on', '127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }],
    ['a call that says who passed it on', '127.0.0.1', { forwarded: 'for=203.0.113.5' }],
  ])('%s changes nothing, but checks notes', async (_, host, headers) => {
    for (const role of ['trainer', 'lead', 'operator'] as const) {
      expect(await call(role, host, headers)).toBe(403)
    }
    expect(await call('worker', host, headers)).toBe(200)
  })
})
