import { expect, test } from 'vitest'
import { Coverage, ProfileInfo } from '../../server/contract.ts'
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

test('GET /v1/profiles carries what a page shows of each', async () => {
  const { profiles } = (await get('/v1/profiles')) as { profiles: ProfileInfo[] }
  for (const profile of profiles) expect(ProfileInfo.parse(profile)).toEqual(profile)
  const liquidlogic = profiles.find(({ id }) => id === 'liquidlogic')
  expect(liquidlogic).toMatchObject({
    sections: { areRequired: true },
    colours: { childSeen: 'green', childNotSeen: 'red' },
    limits: { routine: { hours: 72 } },
    positions: { 'monthly cut-off': '5th of each month' },
  })
  expect(liquidlogic?.template).toMatch(/^Reason for contact\n\[/)
})

test('GET /v1/profiles/:id/coverage shows what answers each entry of the guide', async () => {
  const coverage = Coverage.parse(await get('/v1/profiles/liquidlogic/coverage'))
  expect(coverage.profile).toBe('liquidlogic')
  expect(coverage.entries.map(({ id }) => id)).toEqual(
    Array.from({ length: 36 }, (_, at) => `000-${String(at + 1).padStart(2, '0')}`),
  )
  expect(coverage.entries.find(({ id }) => id === '000-12')).toMatchObject({
    answered: 'checks',
    checks: [{ rule: 'checks/timing/monthly-cut-off' }],
  })
})

test('GET /v1/profiles/:id/coverage of no profile is a problem that names those there are', async () => {
  const response = await app.request('/v1/profiles/nowhere/coverage')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({
    code: 'not-found',
    detail: expect.stringContaining('wandsworth'),
  })
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
