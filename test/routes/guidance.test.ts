import { expect, test } from 'vitest'
import { analyser, createService } from '../service.ts'

const app = createService()
const get = async (path: string) => (await app.request(path)).json()

test('GET /v1/rules shows every rule with its sources and examples', async () => {
  const { rules } = (await get('/v1/rules')) as { rules: { id: string; sources: unknown[] }[] }
  expect(rules.map((rule) => rule.id)).toEqual(Object.keys(analyser.rules))
  for (const rule of rules) expect(rule.sources.length).toBeGreaterThan(0)
})

test('GET /v1/terms shows every term of the glossary', async () => {
  const { terms } = (await get('/v1/terms')) as { terms: unknown[] }
  expect(terms).toHaveLength(analyser.terms.length)
})

test('GET /v1/profiles shows the five guides and which applies by default', async () => {
  const answer = (await get('/v1/profiles')) as { profiles: { id: string }[]; default: string }
  expect(answer.default).toBe('wandsworth')
  expect(answer.profiles.map((profile) => profile.id).sort()).toEqual([
    'case-notes',
    'kent',
    'liquidlogic',
    'newcastle',
    'wandsworth',
  ])
})

test('GET /healthz says that the service is up', async () => {
  expect(await get('/healthz')).toEqual({ status: 'ok', rulesVersion: analyser.rulesVersion })
})

test('GET /openapi.json describes every call', async () => {
  const { openapi, paths } = (await get('/openapi.json')) as { openapi: string; paths: object }
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/v1/check', '/v1/rules', '/v1/terms', '/v1/profiles', '/healthz']),
  )
})

test('an unknown path is a problem that says where to look', async () => {
  const response = await app.request('/v2/check')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not-found' })
})
