/** Many workers at once: some are read, the rest are told so at once, and rules serve everybody. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ASK_LIMITS } from '../../server/model/limits.ts'
import { createPlaces } from '../../server/model/places.ts'
import { createSeats } from '../../server/routes/model-seat.ts'
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
    const retry = response.headers.get('retry-after')
    const body = (await response.json()) as { code?: string; flags?: unknown[] }
    return { status: response.status, retry, body }
  })
  const checks = Array.from({ length: 20 }, async () => {
    const response = await app.request('/v1/check', post({ text, ...jordan }))
    return ((await response.json()) as { flags: unknown[] }).flags.length
  })
  const done = await Promise.all(rewrites)
  expect(done.filter(({ status }) => status === 200)).toHaveLength(places)
  const refused = done.filter(({ status }) => status === 503)
  expect(refused).toHaveLength(200 - places)
  for (const { retry, body } of refused) {
    expect(retry).toBe('5')
    expect(body.code).toBe('model-busy')
    expect(body.flags?.length).toBeGreaterThan(0)
  }
  expect(mock.getRequests()).toHaveLength(places)
  for (const flags of await Promise.all(checks)) expect(flags).toBeGreaterThan(0)
})

test('who leaves the choice to the service is served by rules where the model is busy', async () => {
  mock.onMessage(/./, { content: JSON.stringify(answer) })
  const app = createServiceWith(mock)
  const rewrites = Array.from({ length: 40 }, async () => {
    const body = { text, ...jordan, start: 0, end }
    const response = await app.request('/v1/rewrite', post(body, { accept: 'application/json' }))
    return {
      status: response.status,
      ...((await response.json()) as { by: string; note?: string }),
    }
  })
  const done = await Promise.all(rewrites)
  expect(new Set(done.map(({ status }) => status))).toEqual(new Set([200]))
  expect(done.filter(({ note }) => /Many are asking/.test(note ?? ''))).toHaveLength(40 - places)
})

test('places are free again once a call is over, also one that was given up', async () => {
  const gate = createPlaces(3)
  const seats = createSeats(gate, () => false)
  const first = seats.take(2, () => [])
  expect(() => seats.take(2, () => [])).toThrow(/Many are asking/)
  first.leave()
  first.leave()
  expect(gate.taken()).toBe(0)
  expect(() => createSeats(gate, () => true).take(1, () => [])).toThrow(/Another one/)
})
