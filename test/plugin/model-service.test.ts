import { expect, test } from 'vitest'
import { createBackoff } from '../../plugin/service/backoff.ts'
import { ModelError } from '../../plugin/service/model-error.ts'
import { readServerEvents } from '../../plugin/service/server-events.ts'
import { createService } from '../../plugin/service/service.ts'
import { ServiceError } from '../../plugin/service/service-error.ts'
import type { Flag } from '../../server/contract.ts'
import { createService as createApp } from '../service.ts'

const signal = new AbortController().signal
const NOTE = { text: 'She is sad.', start: 0, end: 11 }
const DONE = {
  ...{ text: 'You are sad.', start: 0, end: 11, questions: [] },
  ...{ by: 'model', verdict: null },
}
const FLAG = {
  ...{ id: 'a', rule: 'vague/x', category: 'vague', start: 7, end: 10, quote: 'sad' },
  ...{ message: 'How?', why: 'So.', sources: [{ reason: 'Ours.' }], suggestions: [] },
  foundBy: 'model',
} as const satisfies Flag

/** Bytes as they may come: cut after every so many. */
function streamOf(text: string, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
}

const wire = (...events: [string, object][]) =>
  events.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join('')

const answering = (text: string, size = 7) =>
  createService({ fetch: async () => new Response(streamOf(text, size)) })

test.each([1, 2, 3, 5, 1000])('events are read from chunks of %i bytes', async (size) => {
  const text =
    ': hello\r\n\r\nevent: one\r\ndata: “é”\r\n\r\ndata:a\ndata: b: c\nid: 1\n\nevent: lost\ndata: x\n'
  const events: unknown[] = []
  for await (const event of readServerEvents(streamOf(text, size))) events.push(event)
  expect(events).toEqual([
    { event: 'one', data: '“é”' },
    { event: 'message', data: 'a\nb: c' },
  ])
})

test('a rewrite tells how far it is, and then what it is', async () => {
  const told: number[] = []
  const service = answering(wire(['progress', { characters: 40 }], ['done', DONE]))
  const done = await service.rewrite(NOTE, { signal, onProgress: (count) => told.push(count) })
  expect([told, done]).toEqual([[40], DONE])
})

test('a review hands on each flag and check, and what came before a failure', async () => {
  const found: unknown[] = []
  const trouble = { code: 'model-busy', detail: 'Try later.', retryAfterMs: 5_000 }
  const counts = { flags: 1, checks: 0, dropped: 0 }
  const watch = { signal, onFlag: (flag: Flag) => found.push(flag) }
  const events: [string, object][] = [['flag', FLAG]]
  expect(await answering(wire(...events, ['done', counts])).review(NOTE, watch)).toEqual(counts)
  const failing = answering(wire(...events, ['failure', trouble], ['done', counts]))
  await expect(failing.review(NOTE, watch)).rejects.toMatchObject({
    ...{ code: 'model-busy', line: 'Try later.', retryAfter: 5_000 },
  })
  expect(found).toEqual([FLAG, FLAG])
})

test.each([
  ['ends before it is done', wire(['progress', { characters: 1 }])],
  ['is no JSON', 'event: done\ndata: {\n\n'],
  ['has another shape', wire(['done', { text: 1 }])],
  ['has an unknown event', wire(['text', { text: 'You' }])],
])('a rewrite that %s is broken', async (_, text) => {
  await expect(answering(text).rewrite(NOTE, { signal })).rejects.toMatchObject({ fault: 'broken' })
})

test('the real service says that no model is named, and rewrites by rules all the same', async () => {
  const app = createApp()
  const service = createService({
    baseUrl: 'http://localhost',
    fetch: async (url, init) => app.request(url, init),
  })
  const reading = service.review({ text: 'A note.' }, { signal, onFlag: () => {} })
  await expect(reading).rejects.toMatchObject({ name: 'ModelError', code: 'model-off' })
  const child = { name: 'Mina Dale', pronouns: 'she/her' }
  const text = 'Mina was cold.'
  const done = await service.rewrite({ text, child, start: 0, end: text.length }, { signal })
  expect(done).toMatchObject({ text: 'Mina, you were cold.', by: 'rules' })
})

test('the day’s share used up is said as the service says it, and waited out', async () => {
  const problem = { code: 'budget-spent', title: 'Today’s share of the model is used up' }
  const service = createService({
    fetch: async () => Response.json(problem, { status: 429, headers: { 'retry-after': '3600' } }),
  })
  await expect(service.review(NOTE, { signal, onFlag: () => {} })).rejects.toMatchObject({
    ...{ name: 'ModelError', code: 'budget-spent', retryAfter: 3_600_000 },
    line: 'Today’s share of the model is used up.',
  })
})

test('stopped, the call rejects with the reason of its signal', async () => {
  const controller = new AbortController()
  const service = createService({
    fetch: async (_, init) => {
      const body = new ReadableStream({
        start(stream) {
          init.signal?.addEventListener('abort', () => stream.error(init.signal?.reason))
        },
      })
      return new Response(body)
    },
  })
  const asking = service.rewrite(NOTE, { signal: controller.signal })
  controller.abort('enough')
  await expect(asking).rejects.toBe('enough')
})

test('a service that fails is left alone for longer each time, or as it asks', () => {
  const backoff = createBackoff()
  expect(backoff.failed(new ServiceError('offline'))).toBe(2_000)
  expect(backoff.failed(new ServiceError('broken'))).toBe(4_000)
  expect(backoff.failed(new ServiceError('busy', { retryAfter: 9_000 }))).toBe(9_000)
  expect(backoff.wait()).toBeGreaterThan(8_000)
  backoff.succeeded()
  expect(backoff.failed(new ServiceError('refused'))).toBeUndefined()
  expect(backoff.failed(new ModelError({ code: 'model-off', detail: '' }))).toBeUndefined()
  expect(backoff.wait()).toBeLessThanOrEqual(0)
})
