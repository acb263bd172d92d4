import { describe, expect, test } from 'vitest'
import { createService, post } from './service.ts'

const note = { text: 'A note.' }

describe('who may call, by which name', () => {
  test.each([
    ['localhost:8787', 200],
    ['127.0.0.1:8787', 200],
    ['[::1]:8787', 200],
    ['LOCALHOST', 200],
    ['notes.council.example', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example:8787', 403],
  ])('Host %s is answered with %i', async (host, status) => {
    const app = createService({ allowedHosts: ['notes.council.example'] })
    const response = await app.request('/v1/check', post(note, { host }))
    expect(response.status).toBe(status)
  })
})

describe('whose pages may call', () => {
  const app = createService({ allowedOrigins: ['https://cases.council.example'] })
  const call = (headers: Record<string, string>) =>
    app.request('/v1/check', post(note, { host: 'localhost:8787', ...headers }))

  test.each([
    ['our own page', { origin: 'http://localhost:8787' }, 200],
    ['a listed site', { origin: 'https://cases.council.example' }, 200],
    ['no page at all', {}, 200],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://localhost:3000' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['a cross-site request that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s is answered with the right status', async (_, headers, status) => {
    expect((await call(headers as Record<string, string>)).status).toBe(status)
  })

  test('only a listed site may read the answer', async () => {
    const listed = await call({ origin: 'https://cases.council.example' })
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://cases.council.example')
    expect(listed.headers.get('access-control-expose-headers')).toBe('Retry-After')
    const foreign = await call({ origin: 'https://evil.example' })
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('nobody else may by default', async () => {
    const closed = createService()
    const preflight = await closed.request('/v1/check', {
      method: 'OPTIONS',
      headers: {
        host: 'localhost:8787',
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
      },
    })
    expect(preflight.status).toBe(403)
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
  })
})

test('every answer forbids inline script, frames and calls elsewhere', async () => {
  for (const path of ['/', '/healthz', '/v1/rules', '/nothing']) {
    const policy = (await createService().request(path)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  }
})
