import { describe, expect, test } from 'vitest'
import { findPermission } from '../../server/access/permissions.ts'
import { scopesOfRoles } from '../../server/access/roles.ts'
import { openToLocal } from '../../server/access.ts'
import { createApp } from '../../server/app.ts'
import { analyser, createService } from '../service.ts'
import { noSignIn } from './doors.ts'

const app = createApp({
  analyser,
  model: undefined,
  signIn: noSignIn,
  allowedHosts: [],
  allowedOrigins: ['https://cases.council.example'],
  pages: 'dist/pages',
  report: () => {},
})

/** Every route of the app; what stands before many routes is none. */
const routes = app.routes.filter(
  ({ method, path, handler }) =>
    method !== 'ALL' && !/^\/(?:v1\/)?\*$/.test(path) && handler.name !== 'requireRole',
)

test.each(routes.map(({ method, path }) => [method, path]))(
  '%s %s says who may call it',
  (method = '', path = '') => {
    expect(findPermission(method, path.replaceAll(/:\w+(?:\{.*?\})?/g, 'x'))).toBeDefined()
  },
)

test('the routes are really walked', () => {
  expect(routes.length).toBeGreaterThan(20)
})

test.each([
  ['GET', '/v1/nothing'],
  ['PUT', '/v1/check'],
  ['POST', '/V1/check'],
  ['POST', '//v1/check'],
  ['POST', '/v1/check/'],
  ['POST', '/v1%2Fcheck'],
  ['PATCH', '/'],
  ['DELETE', '/v1/terms'],
])('%s %s is answered to nobody', async (method, path) => {
  expect(findPermission(method, path)).toBeUndefined()
  const answer = await createService().request(path, { method })
  expect(answer.status).toBe(404)
})

describe('what is open says nothing of notes, people or decisions', () => {
  test.each(['/healthz', '/openapi.json', '/assets/x.js', '/sign-in', '/element/'])(
    '%s',
    (path) => {
      expect(findPermission('GET', path)?.need).toBe('open')
    },
  )

  test.each(['/', '/examples', '/evals', '/admin', '/v1/keys', '/v1/audit', '/v1/rules'])(
    '%s is not',
    (path) => expect(findPermission('GET', path)?.need).not.toBe('open'),
  )
})

test('a role opens what its people do, and nothing that others decide', () => {
  expect(scopesOfRoles(['worker'])).toEqual(['check', 'rewrite'])
  expect(scopesOfRoles(['trainer'])).not.toContain('evals')
  expect(scopesOfRoles(['lead'])).not.toContain('examples')
  expect(scopesOfRoles(['lead', 'trainer'])).toEqual(['check', 'rewrite', 'evals', 'examples'])
  expect(scopesOfRoles(['operator'])).toContain('admin')
  expect(scopesOfRoles([])).toEqual([])
})

test('a service on this machine is open to whoever sits there', async () => {
  expect(openToLocal('127.0.0.1').actorOf({} as never)).toBe('local')
  expect((await createService().request('/v1/rules')).status).toBe(200)
})
