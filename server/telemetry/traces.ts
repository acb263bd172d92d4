/**
 * Spans for a collector that speaks OTLP over HTTP in JSON: a call's route, method, status and times.
 * Loaded where FAIRHAND_OTLP_URL names a collector, and nowhere else.
 */
import { randomBytes } from 'node:crypto'

export interface Span {
  /** The route's pattern. */
  readonly route: string
  readonly method: string
  readonly status: number
  readonly problem: string | undefined
  /** The call's own `traceparent` header, as it came. */
  readonly parent: string | undefined
  /** In milliseconds since 1970. */
  readonly start: number
  readonly end: number
}

export interface Traces {
  readonly add: (span: Span) => void
  /** Sends what waits. Never throws: a collector that is gone loses spans, and nothing else. */
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

const MOST_WAITING = 512
const SEND_AFTER = 5_000
const TIMEOUT = 3_000
const SERVER_SPAN = 2

/** `url` is the collector's address before `/v1/traces`. */
export function createTraces(url: string, send: typeof fetch = fetch): Traces {
  let waiting: Span[] = []
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    const spans = waiting
    waiting = []
    const answer = await send(`${url.replace(/\/$/, '')}/v1/traces`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(toOtlp(spans)),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch(() => undefined)
    await answer?.body?.cancel().catch(() => {})
  }
  const timer = setInterval(() => void flush(), SEND_AFTER)
  timer.unref()
  return {
    add(span) {
      if (waiting.length < MOST_WAITING) waiting.push(span)
    },
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

/** W3C trace context: only a header of exactly this shape is taken over. */
const PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

function toOtlp(spans: readonly Span[]) {
  const resource = { attributes: [text('service.name', 'fairhand')] }
  return {
    resourceSpans: [
      { resource, scopeSpans: [{ scope: { name: 'fairhand' }, spans: spans.map(toSpan) }] },
    ],
  }
}

function toSpan({ route, method, status, problem, parent = '', start, end }: Span) {
  const [, traceId, parentSpanId] = PARENT.exec(parent) ?? []
  return {
    traceId: traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    ...(parentSpanId ? { parentSpanId } : {}),
    name: `${method} ${route}`,
    kind: SERVER_SPAN,
    startTimeUnixNano: nanos(start),
    endTimeUnixNano: nanos(end),
    attributes: [
      text('http.request.method', method),
      text('http.route', route),
      { key: 'http.response.status_code', value: { intValue: String(status) } },
      ...(problem === undefined ? [] : [text('fairhand.problem', problem)]),
    ],
    status: { code: status >= 500 ? 2 : 0 },
  }
}

const text = (key: string, stringValue: string) => ({ key, value: { stringValue } })
const nanos = (ms: number): string => String(BigInt(Math.round(ms * 1_000)) * 1_000n)
