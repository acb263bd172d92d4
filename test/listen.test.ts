import { connect } from 'node:net'
import { Hono } from 'hono'
import { stream, streamSSE } from 'hono/streaming'
import { describe, expect, test } from 'vitest'
import { LISTEN_TIMES, type Listening, listen } from '../server/listen.ts'
import { readyRoutes } from '../server/routes/ready.ts'
import { createService } from './service.ts'

type Fetch = Parameters<typeof listen>[0]['fetch']

async function start(fetch: Fetch, times = LISTEN_TIMES): Promise<Listening & { port: number }> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const listening = listen({ fetch, hostname: '127.0.0.1', port: 0 }, resolve, times)
  return { ...listening, port: await promise }
}

/** Says the pieces by hand, and gives what came back until the other side hung up. */
function say(port: number, ...pieces: string[]): Promise<string> {
  return new Promise((done, fail) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.on('data', (chunk) => {
      heard += String(chunk)
    })
    socket.on('error', fail)
    socket.on('close', () => done(heard))
  })
}

describe('a slow client', () => {
  const brief = { ...LISTEN_TIMES, head: 200, request: 400 }
  const head = 'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'

  test.each([
    ['that never ends its head', [head]],
    [
      'that says how long its note is, and sends half',
      [`${head}Content-Length: 500\r\n\r\n{"text`],
    ],
    [
      'that sends pieces without an end',
      [`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"tex\r\n`],
    ],
  ])('%s is given up', async (_, pieces) => {
    const { port, stop } = await start(createService().fetch, brief)
    expect(await say(port, ...pieces)).toMatch(/^HTTP\/1\.1 408/)
    await stop()
  })
})

test('whoever does not read their answer is hung up on', async () => {
  const app = new Hono().get('/endless', (context) =>
    stream(context, async (body) => {
      for (;;) {
        if (body.aborted) return
        await body.write('x'.repeat(100_000))
      }
    }),
  )
  const { server, port, stop } = await start(app.fetch, { ...LISTEN_TIMES, silence: 100 })
  const hungUp = new Promise((done) => {
    server.on('request', (_, response) => response.on('close', done))
  })
  const socket = connect(port, '127.0.0.1', () => {
    socket.pause()
    socket.write('GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n')
  })
  socket.on('error', () => {})
  await hungUp
  socket.destroy()
  await stop()
})

test('a body is refused above the limit, also one that comes in pieces and says no length', async () => {
  const { port, stop } = await start(createService().fetch)
  const send = (body: BodyInit, more: object) =>
    fetch(`http://127.0.0.1:${port}/v1/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      ...more,
    })
  const big = 'x'.repeat(1_200_000)
  expect((await send(big, {})).status).toBe(413)
  const pieces = new Blob([big]).stream()
  expect((await send(pieces, { duplex: 'half' })).status).toBe(413)
  await stop()
})

describe('a service that is told to stop', () => {
  /** A stream of twenty events, the first of which has come; `finish` lets the others come. */
  async function startStream(times = LISTEN_TIMES) {
    const { promise: rest, resolve: finish } = Promise.withResolvers<void>()
    let isDraining = () => false
    const app = new Hono()
      .route(
        '/',
        readyRoutes({
          isStarting: () => false,
          isDraining: () => isDraining(),
          readiness: async () => ({ store: 'none', model: 'off' }),
        }),
      )
      .get('/stream', (context) =>
        streamSSE(context, async (events) => {
          await events.writeSSE({ data: '1' })
          await rest
          for (let n = 2; n <= 20; n++) await events.writeSSE({ data: String(n) })
        }),
      )
    app.onError((error, context) => context.text(error.name, 503))
    const service = await start(app.fetch, times)
    isDraining = service.isDraining
    const url = `http://127.0.0.1:${service.port}`
    const reader = (await fetch(`${url}/stream`)).body?.getReader()
    const first = new TextDecoder().decode((await reader?.read())?.value)
    const readRest = async () => {
      let text = first
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
        if (done) return text
        text += new TextDecoder().decode(value)
      }
    }
    return { ...service, url, finish, readRest }
  }

  test('finishes its streams, says meanwhile that it is not ready, and then hears nobody', async () => {
    const { url, stop, finish, readRest } = await startStream()
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const stopped = stop()
    expect((await fetch(`${url}/readyz`)).status).toBe(503)
    finish()
    expect((await readRest()).match(/data: /g)).toHaveLength(20)
    const begun = performance.now()
    await stopped
    expect(performance.now() - begun).toBeLessThan(4_000)
    await expect(fetch(`${url}/readyz`)).rejects.toThrow()
  })

  test('cuts off what does not end in its time', async () => {
    const { stop, readRest } = await startStream({ ...LISTEN_TIMES, longestStop: 200 })
    const cut = expect(readRest()).rejects.toThrow()
    await stop()
    await cut
  })
})
