/** Keeps other web sites out: who may call, by which name, and what a page may load. */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { ProblemError } from './errors.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses a Host that is not ours, so that a name another site points at this machine (DNS
 * rebinding) reaches nothing.
 */
export function allowHosts(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...hosts])
  return async function allowHosts(context, next) {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    if (!allowed.has(host.toLowerCase().replace(/:\d+$/, ''))) {
      throw new ProblemError(
        'host-not-allowed',
        'The service may not be called by this host name. FAIRHAND_ALLOWED_HOSTS names further ones.',
      )
    }
    await next()
  }
}

/** Refuses a page of another site: its Origin must be our own or be listed. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const listed = new Set(origins)
  return async function allowOrigins(context, next) {
    const origin = context.req.header('origin')?.toLowerCase()
    const isForeign = origin !== undefined && !listed.has(origin) && !isOwn(origin, context.req.raw)
    if (isForeign || (origin === undefined && isCrossSitePost(context.req.raw))) {
      throw new ProblemError(
        'origin-not-allowed',
        'Pages of this web site may not call the service. FAIRHAND_ALLOWED_ORIGINS lists those that may.',
      )
    }
    await next()
  }
}

function isOwn(origin: string, request: Request): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

const isCrossSitePost = (request: Request): boolean =>
  request.method !== 'GET' &&
  request.method !== 'HEAD' &&
  ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '')

/** Cross-origin answers for listed sites alone; none by default. */
export const answerListedOrigins = (origins: readonly string[]): MiddlewareHandler =>
  cors({
    origin: (origin) => (origins.includes(origin.toLowerCase()) ? origin : null),
    // the extension waits for as long as it says
    exposeHeaders: ['Retry-After'],
  })

/** A body must say that it is JSON: a plain form of another site cannot. */
export const requireJson: MiddlewareHandler = async function requireJson(context, next) {
  const { method } = context.req
  if (method === 'POST' || method === 'PUT' || method === 'PATCH') {
    const type = context.req.header('content-type') ?? ''
    if (!/^application\/json(?:\s*;|$)/i.test(type)) {
      throw new ProblemError('not-json', 'Send the request with "Content-Type: application/json".')
    }
  }
  await next()
}

/** Scripts, styles and calls from this service alone; nothing inline, nothing framed, no referrer
 * for others. */
export const setHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // with none at all a browser would hide from us which site a form was sent from
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
})
