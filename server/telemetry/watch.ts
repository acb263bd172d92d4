/** Watches every call from outside: an id for it, a line, figures, a span. Reads no body and no query. */
import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { currentCaller } from '../access/caller.ts'
import { problemOf } from '../errors.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Traces } from './traces.ts'

export interface Watch {
  /** Stands before everything else. */
  readonly call: MiddlewareHandler
  /** Stands behind the door, where it is known who calls. */
  readonly noteCaller: MiddlewareHandler
  readonly metrics: Metrics
}

export interface WatchParts {
  readonly log: Log
  readonly metrics: Metrics
  /** Undefined where no collector is named. */
  readonly traces: Traces | undefined
}

/** An id that a proxy gave, if it can be nothing but an id. */
const ID = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})$/

export function createWatch({ log, metrics, traces }: WatchParts): Watch {
  const callers = new WeakMap<Request, string>()
  return {
    metrics,
    async call(context, next) {
      const given = context.req.header('x-request-id') ?? ''
      const id = ID.test(given) ? given : randomUUID()
      const start = Date.now()
      const began = performance.now()
      await next()
      const ms = performance.now() - began
      // `context.header` would make a stream of an answer that is made
      context.res.headers.set('x-request-id', id)
      const { method } = context.req
      const { status } = context.res
      const call = { route: routeOf(context), method, status, problem: problemOf(context) }
      metrics.countCall({ ...call, seconds: ms / 1_000 })
      const caller = callers.get(context.req.raw)
      log.writeCall({ ...call, id, ms: Math.round(ms * 10) / 10, caller })
      const parent = context.req.header('traceparent')
      traces?.add({ ...call, parent, start, end: start + ms })
    },
    async noteCaller(context, next) {
      const caller = currentCaller()
      if (caller) callers.set(context.req.raw, caller.id)
      await next()
    },
  }
}

/** The pattern that answered; middleware alone means that nothing stood there. */
function routeOf(context: Context): string {
  const path = routePath(context, -1)
  return path === '/*' || path === '/v1/*' || path === '' ? 'none' : path
}
