import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { analyser, post } from '../service.ts'
import { watchAll } from './watched.ts'

const NOTE = { text: 'A note.' }
function createWatched(level?: 'none' | 'errors' | 'calls') {
  const written = watchAll(level)
  const app = createApp({
    analyser,
    model: undefined,
    allowedHosts: [],
    allowedOrigins: [],
    pages: 'dist/pages',
    report: () => {},
    watch: written.watch,
  })
  return { app, ...written }
}

describe('a line a call', () => {
  test('tells the route, not the path, and no more than it may', async () => {
    const { app, lines } = createWatched()
    await app.request('/v1/profiles/wandsworth/coverage?word=violet')
    await app.request('/v1/check', post(NOTE))
    await app.request('/v1/check', post({ text: 5 }))
    await app.request('/nobody/violet')
    expect(lines().map(({ route, status, problem }) => ({ route, status, problem }))).toEqual([
      { route: '/v1/profiles/:id/coverage', status: 200, problem: undefined },
      { route: '/v1/check', status: 200, problem: undefined },
      { route: '/v1/check', status: 400, problem: 'invalid-note' },
      { route: 'none', status: 404, problem: 'not-found' },
    ])
    const allowed = 'level time what id route method status ms caller problem'.split(' ')
    expect(
      lines()
        .flatMap(Object.keys)
        .filter((field) => !allowed.includes(field)),
    ).toEqual([])
    expect(JSON.stringify(lines())).not.toContain('violet')
  })

  test('is written where the settings ask for calls alone', async () => {
    for (const level of ['none', 'errors'] as const) {
      const { app, lines } = createWatched(level)
      await app.request('/healthz')
      expect(lines()).toEqual([])
    }
  })
})

describe('an id for a call', () => {
  test('is new for each, in the answer and in the line', async () => {
    const { app, lines } = createWatched()
    const ids = []
    for (const path of ['/healthz', '/nothing']) {
      ids.push((await app.request(path)).headers.get('x-request-id'))
    }
    expect(new Set(ids).size).toBe(2)
    expect(lines().map(({ id }) => id)).toEqual(ids)
  })

  test.each([
    ['a number of a proxy', '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', true],
    ['words', 'zanzibarquince', false],
    ['a name with a number', 'jordan-2014-05-01', false],
  ])('%s is taken over or not', async (_, given, isTaken) => {
    const { app } = createWatched()
    const { headers } = await app.request('/healthz', { headers: { 'x-request-id': given } })
    expect(headers.get('x-request-id') === given).toBe(isTaken)
  })
})

describe('figures', () => {
  test('count by route, method and kind of status, and problems by their code', async () => {
    const { app } = createWatched()
    await app.request('/v1/check', post(NOTE))
    await app.request('/v1/check', post(NOTE))
    await app.request('/v1/check', post('not json'))
    const response = await app.request('/metrics')
    const text = await response.text()
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
    expect(text).toContain('fairhand_calls_total{route="/v1/check",method="POST",status="2xx"} 2')
    expect(text).toContain('fairhand_calls_total{route="/v1/check",method="POST",status="4xx"} 1')
    expect(text).toContain('fairhand_problems_total{reason="malformed-json"} 1')
    expect(text).toContain('fairhand_call_seconds_count{route="/v1/check"} 3')
    expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m)
  })

  test('count what was done with flags by rule, of which there are so many at the most', async () => {
    const { metrics } = createWatched()
    metrics.countFlags('vague/unnamed-action', { accepted: 2, dismissed: 1 })
    metrics.countFlags('vague/unnamed-action', { accepted: 1, dismissed: 0 })
    for (let n = 0; n < 500; n++) metrics.countFlags(`r/${n}`, { accepted: 1, dismissed: 1 })
    const lines = (await metrics.render()).split('\n')
    expect(lines).toContain('fairhand_flags_total{rule="vague/unnamed-action",done="accepted"} 3')
    expect(lines).toContain('fairhand_flags_total{rule="vague/unnamed-action",done="dismissed"} 1')
    expect(lines).toContain('fairhand_flags_total{rule="other",done="accepted"} 437')
    expect(lines.filter((line) => line.startsWith('fairhand_flags_total{'))).toHaveLength(130)
  })

  test('stay under 200 series whatever is called', async () => {
    const { metrics } = createWatched()
    for (let route = 0; route < 300; route++) {
      for (const method of ['GET', 'POST', 'BREW']) {
        for (const status of [200, 404, 503]) {
          const problem = `p-${route % 35}`
          metrics.countCall({ route: `/r${route}`, method, status, seconds: 1, problem })
        }
      }
    }
    for (let kind = 0; kind < 17; kind++) metrics.countModel(`m-${kind}`, { input: 1, output: 1 })
    for (const route of ['/v1/check', '/v1/review', '/v1/rewrite']) {
      metrics.countCall({ route, method: 'POST', status: 200, seconds: 1, problem: undefined })
    }
    const text = await metrics.render()
    const series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(series.length).toBeLessThanOrEqual(200)
    expect(text).not.toContain('BREW')
  })
})

describe('spans', () => {
  test('hold a route, a status and times, and go on from the span of the call', async () => {
    const { app, spans } = createWatched()
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    await app.request('/v1/check?word=violet', {
      ...post(NOTE),
      headers: { 'content-type': 'application/json', traceparent },
    })
    const text = await spans()
    expect(text).toMatch(/^http:\/\/collector\.example:4318\/v1\/traces \{/)
    const { resourceSpans } = JSON.parse(text.slice(text.indexOf('{')))
    const [span] = resourceSpans[0].scopeSpans[0].spans
    expect(span).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentSpanId: 'b7ad6b7169203331',
      name: 'POST /v1/check',
      attributes: [
        { key: 'http.request.method', value: { stringValue: 'POST' } },
        { key: 'http.route', value: { stringValue: '/v1/check' } },
        { key: 'http.response.status_code', value: { intValue: '200' } },
      ],
    })
    expect(BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano)).toBe(true)
    expect(text).not.toContain('violet')
  })
})
