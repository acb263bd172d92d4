/** The day's tokens are spent: a named outcome, the rules' flags all the same, and nothing sent. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Problem } from '../../server/contract.ts'
import type { Budget } from '../../server/model/budget.ts'
import { jordan } from '../cast.ts'
import { post } from '../service.ts'
import { createServiceWith } from './fake-model.ts'

const mock = new LLMock({ port: 0 })
beforeAll(() => mock.start())
afterAll(() => mock.stop())
beforeEach(() => {
  mock.reset()
})

const text = 'Jordan Ellis was late for his placement. Mrs Gill rang.'
const passage = { start: 0, end: text.indexOf(' Mrs') }
const STREAM = { accept: 'text/event-stream' }
const JSON_ONLY = { accept: 'application/json' }

/** Lets so many calls through. */
function budgetFor(calls: number): Budget {
  let left = calls
  return {
    untilNextDay: () => 3_600_000,
    reserve: () => (left-- > 0 ? { settle: () => {} } : undefined),
  }
}

const call = (path: string, body: object, headers: Record<string, string>, calls = 0) =>
  createServiceWith(mock, { budget: budgetFor(calls) }).request(
    path,
    post({ text, ...jordan, ...body }, headers),
  )

test.each([
  ['a review', '/v1/review', {}, STREAM],
  ['a rewrite by the model', '/v1/rewrite', { ...passage, by: 'model' }, JSON_ONLY],
  ['the same as events', '/v1/rewrite', { ...passage, by: 'model' }, STREAM],
])(
  '%s is refused until midnight UTC, with the flags of the rules',
  async (_, path, body, headers) => {
    const response = await call(path, body, headers)
    expect(response.status).toBe(429)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('retry-after')).toBe('3600')
    const problem = (await response.json()) as Problem
    expect(problem.code).toBe('budget-spent')
    expect(problem.flags?.map(({ quote }) => quote)).toContain('placement')
    expect(mock.getRequests()).toEqual([])
  },
)

test('who leaves the choice to the service is served by rules, and one line says why', async () => {
  const response = await call('/v1/rewrite', passage, JSON_ONLY)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    by: 'rules',
    note: 'Today’s share of the model is used up.',
  })
})

test('a check never asks the model, so it is served as ever', async () => {
  const response = await call('/v1/check', {}, JSON_ONLY)
  expect(response.status).toBe(200)
})

test('a reading of which one part was let through keeps what that part found, and says the rest', async () => {
  const flags = [{ quote: 'late', occurrence: 1, kind: 'vague', question: 'How late?' }]
  mock.onMessage(/./, { content: JSON.stringify({ flags }) })
  const response = await call('/v1/review', { profile: 'kent' }, STREAM, 1)
  expect(response.status).toBe(200)
  const body = await response.text()
  expect(body.match(/event: failure\ndata: (.*)/)?.[1]).toContain('"code":"budget-spent"')
  expect(body).toContain('event: done')
  expect(mock.getRequests()).toHaveLength(1)
})
