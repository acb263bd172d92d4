/** A provider that says a little and then nothing more, over a real socket. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createModel } from '../../server/model/ask.ts'
import { createBudget } from '../../server/model/budget.ts'
import { ASK_LIMITS } from '../../server/model/limits.ts'
import { createProvider } from '../../server/model/openai.ts'

const CHUNK = {
  id: 'c',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'fake',
  choices: [{ index: 0, delta: { content: '{"mood"' }, finish_reason: null }],
}

let server: Server
let hasOpened: Promise<void>
let hasClosed: Promise<number>

beforeEach(async () => {
  const opened = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<number>()
  hasOpened = opened.promise
  hasClosed = closed.promise
  server = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(`data: ${JSON.stringify(CHUNK)}\n\n`, () => opened.resolve())
    response.on('close', () => closed.resolve(performance.now()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

function ask(signal: AbortSignal, betweenChunksMs: number, timeoutMs = 15_000) {
  const { port } = server.address() as AddressInfo
  const provider = createProvider({
    provider: 'compatible',
    models: { fast: 'small', best: 'large' },
    baseUrl: `http://127.0.0.1:${port}/v1`,
    output: 'schema',
  })
  const budget = createBudget(1_000_000, () => new Date())
  const model = createModel(provider, budget, { ...ASK_LIMITS, betweenChunksMs })
  return model.ask({
    role: 'fast',
    instructions: 'Say the mood.',
    input: 'A note.',
    schema: z.strictObject({ mood: z.string() }),
    schemaName: 'mood',
    maxOutputTokens: 50,
    timeoutMs,
    signal,
  })
}

test('silence between two chunks ends the call', async () => {
  const outcome = await ask(new AbortController().signal, 100)
  expect(outcome).toEqual({ kind: 'timed-out' })
  await hasClosed
})

test('the time for the whole call ends it too', async () => {
  const outcome = await ask(new AbortController().signal, 10_000, 150)
  expect(outcome).toEqual({ kind: 'timed-out' })
})

test('a caller who goes away ends the upstream call within 100 ms', async () => {
  const caller = new AbortController()
  const outcome = ask(caller.signal, 10_000)
  await hasOpened
  const left = performance.now()
  caller.abort()
  expect(await outcome).toEqual({ kind: 'stopped' })
  expect((await hasClosed) - left).toBeLessThan(100)
})
