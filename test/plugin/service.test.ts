import { expect, test } from 'vitest'
import { CORE_MESSAGES } from '../../plugin/core-messages.ts'
import { MESSAGES } from '../../plugin/messages.ts'
import { createService } from '../../plugin/service/service.ts'
import type { ServiceError } from '../../plugin/service/service-error.ts'
import { MAX_NOTE_LENGTH } from '../../server/contract.ts'
import { createService as createApp } from '../service.ts'

const respond = (body: unknown, init: ResponseInit = {}) =>
  createService({ fetch: async () => new Response(JSON.stringify(body), init) })

const faultOf = async (asking: Promise<unknown>): Promise<Partial<ServiceError>> => {
  try {
    await asking
    return {}
  } catch (error) {
    return error as ServiceError
  }
}

const ask = (service: ReturnType<typeof createService>, signal = new AbortController().signal) =>
  service.check({ text: 'A note.' }, { signal })

test('the real service answers a check and lists its profiles', async () => {
  const app = createApp()
  const service = createService({
    baseUrl: 'http://localhost/',
    fetch: async (url, init) => app.request(url, init),
  })
  expect(await ask(service)).toMatchObject({ words: 2 })
  expect((await service.profiles()).profiles.map(({ id }) => id)).toContain('wandsworth')
})

test.each([
  [413, 'too-long'],
  [429, 'busy'],
  [503, 'busy'],
  [500, 'broken'],
  [400, 'refused'],
  [401, 'refused'],
])('status %i is %s', async (status, fault) => {
  expect(await faultOf(ask(respond({}, { status })))).toMatchObject({ fault })
})

test('whoever writes too long a note is told the limit that the service has', () => {
  const limit = `${MAX_NOTE_LENGTH.toLocaleString('en-GB')} characters`
  expect(MESSAGES.status['too-long']).toContain(limit)
  expect(CORE_MESSAGES.unanswered['too-long']).toContain(limit)
})

test.each([
  ['7', 7_000],
  ['nonsense', undefined],
])('Retry-After %j is %s milliseconds', async (value, retryAfter) => {
  const service = respond({}, { status: 429, headers: { 'retry-after': value } })
  expect((await faultOf(ask(service))).retryAfter).toBe(retryAfter)
})

test.each([
  ['no JSON', () => new Response('<p>proxy</p>')],
  ['another shape', () => new Response('{"flags":[{"id":1}],"checks":[],"words":1}')],
])('an answer that is %s is broken', async (_, response) => {
  const service = createService({ fetch: async () => response() })
  expect(await faultOf(ask(service))).toMatchObject({ fault: 'broken' })
})

test('a service that is not reached is offline', async () => {
  const service = createService({ fetch: () => Promise.reject(new TypeError('fetch failed')) })
  expect(await faultOf(ask(service))).toMatchObject({ fault: 'offline' })
})

test('an aborted call rejects with the reason of its signal', async () => {
  const controller = new AbortController()
  const service = createService({
    fetch: (_, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      }),
  })
  const asking = ask(service, controller.signal)
  controller.abort('enough')
  await expect(asking).rejects.toBe('enough')
})

test('no error holds any of the words of the note', async () => {
  const service = respond({ detail: 'canary' }, { status: 400 })
  const error = await faultOf(service.check({ text: 'canary' }, { signal: AbortSignal.any([]) }))
  expect(`${error.message} ${JSON.stringify(error)}`).not.toContain('canary')
})
