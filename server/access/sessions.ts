/** Callers by the cookie of a session. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { scopesOf } from '../store/keys.ts'
import {
  beginSession,
  endSession,
  findSession,
  prolongSession,
  type SessionStart,
  type SessionTimes,
} from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import type { Caller } from './caller.ts'
import type { KeyRing } from './key-ring.ts'
import { remember } from './remembered.ts'

export interface Sessions {
  /** Begins a session and sets its cookie. Throws `StoreError`. */
  readonly begin: (context: Context, start: SessionStart) => Promise<void>
  readonly find: (context: Context) => Promise<Caller | undefined>
  readonly end: (context: Context) => Promise<void>
}

export interface SessionsOptions {
  readonly store: Store
  readonly keyRing: KeyRing
  readonly times: SessionTimes
  /** Whether pages are reached by https: the cookie then goes nowhere else. */
  readonly isSecure: boolean
  readonly callsPerMinute: number | undefined
  readonly tokensPerDay: number | undefined
  readonly report: (error: unknown) => void
  readonly now?: () => number
}

/** Browsers take a `__Host-` cookie from https alone, and from no neighbouring host. */
const cookieName = (isSecure: boolean): string =>
  isSecure ? '__Host-fairhand' : 'fairhand-session'

export function createSessions(options: SessionsOptions): Sessions {
  const { store, keyRing, times, isSecure, report, now = Date.now } = options
  const name = cookieName(isSecure)
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure } as const
  // how long it lasts is the database's to say: the clocks of two machines may be far apart
  const known = remember(async (token) => {
    const session = await store.run((db) => findSession(db, token))
    return session && { session, endsAt: now() + session.leftMs }
  }, now)
  /** When a session was last put off; once a minute, or more often where it ends sooner. */
  const prolonged = new Map<string, number>()
  const pause = Math.min(60, times.idle / 4) * 1_000

  const prolong = (id: string, token: string) => {
    if (Math.abs(now() - (prolonged.get(id) ?? 0)) < pause) return
    if (prolonged.size > 5_000) prolonged.clear()
    prolonged.set(id, now())
    store
      .run((db) => prolongSession(db, id, times))
      .then(() => known.forget(token))
      .catch(report)
  }
  return {
    async begin(context, start) {
      const token = await store.transact((tx) => beginSession(tx, start, times))
      setCookie(context, name, token, { ...attributes, maxAge: times.longest })
    },
    async find(context) {
      const token = getCookie(context, name)
      if (token?.length !== 43) return undefined
      const found = await known.find(token)
      if (!found || found.endsAt <= now()) return undefined
      const { session } = found
      prolong(session.id, token)
      if (session.details.isByKey === true) return keyRing.findById(session.subject)
      const { callsPerMinute, tokensPerDay } = options
      const scopes = new Set(scopesOf(session))
      return { id: session.subject, scopes, callsPerMinute, tokensPerDay }
    },
    async end(context) {
      const token = getCookie(context, name)
      deleteCookie(context, name, attributes)
      if (!token) return
      await store.transact((tx) => endSession(tx, token))
      known.forget(token)
    },
  }
}
