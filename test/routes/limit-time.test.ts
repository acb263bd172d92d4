import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import { type ProblemError, replyProblem } from '../../server/errors.ts'
import { limitTime } from '../../server/routes/limit-time.ts'
import { createService } from '../service.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A service each of whose routes does this. */
function serviceThat(handle: () => Promise<void>) {
  const app = new Hono().use(limitTime({ usual: 1_000, long: 5_000 })).all('*', async (context) => {
    await handle()
    return context.text('done')
  })
  app.onError((error, context) => replyProblem(context, error as ProblemError))
  return app
}
const afterMs = (ms: number) => () => new Promise<void>((done) => setTimeout(done, ms))

test.each([
  ['/v1/terms', 999, 200],
  ['/v1/terms', 1_001, 503],
  ['/', 1_001, 503],
  ['/v1/rewrite', 1_001, 200],
  ['/v1/rewrite/check', 1_001, 200],
  ['/v1/rewrites', 1_001, 503],
  ['/v1/batches/b1/report', 4_999, 200],
  ['/v1/batches/b1/report', 5_001, 503],
])('%s after %s ms: %s', async (path, ms, status) => {
  const answer = serviceThat(afterMs(ms)).request(path)
  await vi.advanceTimersByTimeAsync(6_000)
  expect((await answer).status).toBe(status)
})

test('says that it took too long and when to come again, without words of the call', async () => {
  const answer = serviceThat(() => new Promise(() => {})).request('/v1/terms')
  await vi.advanceTimersByTimeAsync(1_000)
  const response = await answer
  expect(response.headers.get('retry-after')).toBe('10')
  expect(await response.json()).toMatchObject({ code: 'timed-out', status: 503 })
})

test('what fails after that harms nobody', async () => {
  const { promise, reject } = Promise.withResolvers<void>()
  const answer = serviceThat(() => promise).request('/v1/terms')
  await vi.advanceTimersByTimeAsync(1_000)
  expect((await answer).status).toBe(503)
  reject(new Error('late'))
  await vi.advanceTimersByTimeAsync(1)
})

test('no timer is left where the answer was in time', async () => {
  expect((await serviceThat(async () => {}).request('/')).status).toBe(200)
  expect(vi.getTimerCount()).toBe(0)
})

test('a stream that has begun is not cut off', async () => {
  const app = new Hono().use(limitTime({ usual: 1_000, long: 1_000 })).get('/', (context) =>
    streamSSE(context, async (events) => {
      await events.writeSSE({ data: 'first' })
      await events.sleep(3_000)
      await events.writeSSE({ data: 'last' })
    }),
  )
  const response = await app.request('/')
  const text = response.text()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await text).toContain('data: last')
})

test('the service gives up every call: also one that waits at the door', async () => {
  const guard = () => new Promise<never>(() => {})
  const house = { access: { ...openToLocal('127.0.0.1'), guard } }
  const app = createService({ house: house as never })
  const answer = app.request('/v1/terms')
  await vi.advanceTimersByTimeAsync(60_000)
  expect((await answer).status).toBe(503)
  expect((await answer).headers.get('x-frame-options')).toBe('DENY')
})
