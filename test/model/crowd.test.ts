/** Many workers at once: some are read, the rest are told so at once, and rules serve everybody. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ASK_LIMITS } from '../../server/model/ask.ts'
import { jordan } from '../cast.ts'
import { post } from '../service.ts'
import { createServiceWith } from './fake-model.ts'

const mock = new LLMock({ port: 0 })
beforeAll(() => mock.start())
afterAll(() => mock.stop())

const text = 'Jordan Ellis was late for his placement. Mrs Gill rang.'
const end = text.indexOf(' Mrs')
const answer = { text: 'You were late for your home.', questions: [] }
const places = ASK_LIMITS.concurrent + ASK_LIMITS.waiting

test('two hundred rewrites asked for at once all get an answer, and flags keep coming', async () => {
  mock.onMessage(/./, { content: JSON.stringify(answer) })
  const app = createServiceWith(mock)
  const rewrites = Array.from({ length: 200 }, async () => {
    const response = await app.request(
      '/v1/rewrite',
      post({ text, ...jordan, start: 0, end, by: 'model' }, { accept: 'application/json' }),
    )
    return { status: response.status, body: (await response.json()) as { note?: string } }
  })
  const checks = Array.from({ length: 20 }, async () => {
    const response = await app.request('/v1/check', post({ text, ...jordan }))
    return ((await response.json()) as { flags: unknown[] }).flags.length
  })
  const done = await Promise.all(rewrites)
  expect(new Set(done.map(({ status }) => status))).toEqual(new Set([200]))
  expect(done.filter(({ body }) => /Many are asking/.test(body.note ?? ''))).toHaveLength(200 - places)
  expect(mock.getRequests()).toHaveLength(places)
  for (const flags of await Promise.all(checks)) expect(flags).toBeGreaterThan(0)
})
