import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createModel } from '../../server/model/ask.ts'
import { createBudget } from '../../server/model/budget.ts'
import { ASK_LIMITS } from '../../server/model/limits.ts'
import type { ModelRequest } from '../../server/model/model.ts'
import { createProvider } from '../../server/model/openai.ts'
import type { ProviderSettings } from '../../server/model/settings.ts'
import {
  BASE_URL,
  chat,
  chatRefusal,
  responses,
  type Script,
  serve,
  server,
} from './fake-provider.ts'

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
  server.resetHandlers()
})
afterAll(() => server.close())

const Answer = z.strictObject({ mood: z.enum(['calm', 'busy']) })
const CALM = '{"mood":"calm"}'

const request = (more: Partial<ModelRequest<z.infer<typeof Answer>>> = {}) => ({
  role: 'fast' as const,
  instructions: 'Say the mood.',
  input: 'A note.',
  schema: Answer,
  schemaName: 'mood',
  maxOutputTokens: 100,
  timeoutMs: 15_000,
  signal: new AbortController().signal,
  ...more,
})

const settings: ProviderSettings = {
  provider: 'compatible',
  models: { fast: 'small', best: 'large' },
  baseUrl: BASE_URL,
  key: 'k',
  output: 'schema',
}

const modelOf = (
  more: Partial<ProviderSettings> = {},
  tokens = 1_000_000,
  limits = { ...ASK_LIMITS, retryMs: 10 },
) =>
  createModel(
    createProvider({ ...settings, ...more }),
    createBudget(tokens, () => new Date()),
    limits,
  )

describe('an answer', () => {
  test('comes by chat from a compatible server, with what it cost', async () => {
    const seen = serve(chat(CALM))
    const progress: number[] = []
    const outcome = await modelOf().ask(request({ onProgress: (count) => progress.push(count) }))
    expect(outcome).toEqual({
      kind: 'answer',
      value: { mood: 'calm' },
      model: 'fake-1',
      usage: { inputTokens: 100, cachedTokens: 0, outputTokens: 20 },
    })
    expect(progress).toEqual([5, 10, 15])
    expect(seen[0]?.path).toBe('/v1/chat/completions')
    expect(seen[0]?.body).toMatchObject({ model: 'small', stream: true })
  })

  test('comes by Responses from OpenAI, which is told to store nothing', async () => {
    const seen = serve(responses(CALM))
    const outcome = await modelOf({ provider: 'openai' }).ask(request({ role: 'best' }))
    expect(outcome).toMatchObject({ kind: 'answer', model: 'fake-2', usage: { cachedTokens: 40 } })
    expect(seen[0]?.path).toBe('/v1/responses')
    expect(seen[0]?.body).toMatchObject({ model: 'large', store: false })
  })

  test('comes from Azure by endpoint and API version', async () => {
    const seen = serve(responses(CALM))
    const azure = {
      provider: 'azure',
      baseUrl: 'https://council.openai.azure.test',
      apiVersion: '2026-01-01',
    } as const
    expect(await modelOf(azure).ask(request())).toMatchObject({ kind: 'answer' })
    expect(seen[0]?.path).toBe('/openai/responses')
  })

  test('comes in JSON mode from a server that does not know schemas, and is asked for so again', async () => {
    const seen = serve({ status: 400 }, chat(CALM), chat(CALM))
    const model = modelOf()
    expect(await model.ask(request())).toMatchObject({ kind: 'answer' })
    expect(await model.ask(request())).toMatchObject({ kind: 'answer' })
    expect(seen.map(({ body }) => (body.response_format as { type: string }).type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ])
  })
})

describe('every other end has a name', () => {
  test.each<[string, Script, string]>([
    ['a refusal', chatRefusal(), 'refused'],
    ['the longest answer reached', chat('{"mood":', 'length'), 'truncated'],
    ['a content filter', chat('', 'content_filter'), 'filtered'],
    ['text that is not JSON', chat('calm'), 'malformed'],
    ['a word that the schema does not know', chat('{"mood":"cross"}'), 'malformed'],
    ['nothing at all', chat(''), 'empty'],
    ['a stream that ends without a reason', chat(CALM, null), 'cut-off'],
    ['a key that is not known', { status: 401 }, 'unauthorised'],
    ['a request that the server refuses', { status: 422 }, 'request-rejected'],
  ])('%s', async (_, script, kind) => {
    serve(script)
    expect(await modelOf().ask(request())).toMatchObject({ kind })
  })

  test.each([
    ['max_output_tokens', 'truncated'],
    ['content_filter', 'filtered'],
  ] as const)('a Responses answer incomplete for %s', async (reason, kind) => {
    serve(responses('{"mood":', reason))
    expect(await modelOf({ provider: 'openai' }).ask(request())).toMatchObject({ kind })
  })

  test('a connection torn in the middle', async () => {
    serve({ events: [{ id: 'c', choices: [{ index: 0, delta: { content: '{' } }] }], tear: true })
    expect((await modelOf().ask(request())).kind).toMatch(/^(?:unreachable|cut-off)$/)
  })
})

describe('trying again', () => {
  test.each<[string, Script]>([
    ['a server error', { status: 500 }],
    ['too many requests, with a hint', { status: 429, headers: { 'retry-after': '1' } }],
    ['too many requests, without a hint', { status: 429 }],
  ])('happens once after %s', async (_, script) => {
    const seen = serve(script, chat(CALM))
    expect(await modelOf().ask(request())).toMatchObject({ kind: 'answer' })
    expect(seen).toHaveLength(2)
  })

  test('does not happen where the provider asks for a long wait', async () => {
    const seen = serve({ status: 429, headers: { 'retry-after': '60' } })
    expect(await modelOf().ask(request())).toEqual({ kind: 'rate-limited', retryAfterMs: 60_000 })
    expect(seen).toHaveLength(1)
  })

  test.each([400, 401, 403, 404])('does not happen after %i', async (status) => {
    const seen = serve({ status })
    await modelOf({ output: 'json' }).ask(request())
    expect(seen).toHaveLength(1)
  })
})

describe('limits', () => {
  test('after five failures the provider rests for thirty seconds, then is tried again', async () => {
    const seen = serve(...(Array(10).fill({ status: 500 }) as [Script]), chat(CALM))
    const model = modelOf()
    for (let call = 0; call < 5; call++) {
      expect(await model.ask(request())).toMatchObject({ kind: 'provider-error' })
    }
    expect(await model.ask(request())).toEqual({ kind: 'resting' })
    expect(seen).toHaveLength(10)
    await vi.advanceTimersByTimeAsync(30_100)
    expect(await model.ask(request())).toMatchObject({ kind: 'answer' })
  })

  test('two hundred at once: eight run, twenty wait, the rest are told that it is busy', async () => {
    const seen = serve(chat(CALM))
    const model = modelOf()
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => model.ask(request())))
    const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length
    expect(count('answer')).toBe(28)
    expect(count('busy')).toBe(172)
    expect(seen).toHaveLength(28)
  })

  test('a day has so many tokens and no more, and the next day begins anew', async () => {
    serve(chat(CALM))
    const model = modelOf({}, 250)
    expect(await model.ask(request())).toMatchObject({ kind: 'answer' })
    expect(await model.ask(request())).toMatchObject({ kind: 'answer' })
    const refused = await model.ask(request())
    const untilMidnight = 86_400_000 - (Date.now() % 86_400_000)
    expect(refused).toEqual({ kind: 'over-budget', retryAfterMs: untilMidnight })
    vi.setSystemTime(Date.now() + untilMidnight)
    expect(await model.ask(request())).toMatchObject({ kind: 'answer' })
  })
})
