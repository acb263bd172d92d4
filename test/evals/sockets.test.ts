/** Nothing is called but the model that was named: not by us, not by an SDK, not by LangChain. */
import { Socket } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTape, StrayCallError } from '../../evals/model/tape.ts'
import { usageOf } from '../../evals/model/usage-of.ts'
import { switchOffTracing } from '../../server/config.ts'
import { noteIn, pointAt, startServer } from './fake-server.ts'
import { notesOf, openDesk } from './model-set.ts'
import { temporary } from './temporary.ts'

const server = await startServer((asked) =>
  asked.text.includes('faithful')
    ? { json: { evidence: 'x', verdict: 'faithful' } }
    : pointAt(noteIn(asked), 'gear'),
)
const origin = new URL(server.config.baseUrl ?? '').origin
afterEach(() => vi.unstubAllEnvs())

test('a run and a judge open no socket but to the model’s address', async () => {
  vi.stubEnv('LANGSMITH_TRACING', 'true')
  vi.stubEnv('LANGCHAIN_TRACING_V2', 'true')
  switchOffTracing()
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const { evals, surroundings } = openDesk(server, notesOf(2))
  expect((await evals('run asked --model m1 --yes')).code).toBe(0)
  const judge = { model: 'openai:judge-1', key: 'k', baseUrl: server.config.baseUrl }
  const { folder } = await import('node:path').then(({ join }) => ({
    folder: join(import.meta.dirname, '../../evals/sets'),
  }))
  const config = () => ({ model: undefined, judge })
  const calibrated = await evals('calibrate faithful --set guard --first 4 --yes', {
    folder,
    config,
  })
  expect(calibrated.code).toBe(0)
  expect(server.seen.length).toBeGreaterThanOrEqual(6)
  const ports = connect.mock.calls.map(([options]) => JSON.stringify(options))
  expect(ports.length).toBeGreaterThan(0)
  for (const one of ports) expect(one).toContain(new URL(origin).port)
  expect(surroundings.cache).toBeTruthy()
})

describe('the recording fetch', () => {
  test('speaks to nobody who was not named', async () => {
    const send = vi.fn<typeof fetch>()
    const tape = createTape({ folder: temporary(), mode: 'record', origins: [origin], fetch: send })
    await expect(
      tape('https://telemetry.example/v1', { method: 'POST', body: '{}' }),
    ).rejects.toThrow(StrayCallError)
    expect(send).not.toHaveBeenCalled()
  })

  test('records what came whole, and neither a failure nor what was torn', async () => {
    const replies = [
      new Response('no', { status: 500 }),
      new Response(
        new ReadableStream({ start: (controller) => controller.error(new Error('torn')) }),
      ),
      new Response('{"usage":{"prompt_tokens":3,"completion_tokens":2}}'),
    ]
    const send = vi.fn<typeof fetch>(
      async () => replies.shift() ?? new Response('more', { status: 500 }),
    )
    const tape = createTape({ folder: temporary(), mode: 'record', origins: [origin], fetch: send })
    const ask = async () =>
      (await tape(`${origin}/v1`, { method: 'POST', body: '{"model":"m"}' })).text()
    expect(await ask()).toBe('no')
    await expect(ask()).rejects.toThrow('torn')
    expect([await ask(), await ask()]).toEqual(
      Array(2).fill('{"usage":{"prompt_tokens":3,"completion_tokens":2}}'),
    )
    expect(send).toHaveBeenCalledTimes(3)
  })

  test('the delimiter drawn anew makes no new question', async () => {
    const send = vi.fn<typeof fetch>(async () => new Response('{}'))
    const tape = createTape({ folder: temporary(), mode: 'record', origins: [origin], fetch: send })
    for (const delimiter of ['=====0123456789ab=====', '=====ba9876543210=====']) {
      await (await tape(`${origin}/v1`, { method: 'POST', body: delimiter })).text()
    }
    expect(send).toHaveBeenCalledTimes(1)
  })
})

describe('what an answer used', () => {
  test.each([
    [
      'plain',
      '{"usage":{"prompt_tokens":5,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":1}}}',
      [5, 1, 2],
    ],
    [
      'a stream',
      'data: {"usage":null}\n\ndata: {"usage":{"prompt_tokens":5,"completion_tokens":2}}\n\ndata: [DONE]',
      [5, 0, 2],
    ],
    [
      'responses',
      'event: x\ndata: {"response":{"usage":{"input_tokens":7,"output_tokens":3,"input_tokens_details":{"cached_tokens":4}}}}',
      [7, 4, 3],
    ],
    ['nothing', 'data: hello', [0, 0, 0]],
    ['no JSON', '{"usage":', [0, 0, 0]],
  ])('%s', (_, body, [input, cached, output]) => {
    expect(usageOf(body)).toEqual({ input, cached, output })
  })
})
