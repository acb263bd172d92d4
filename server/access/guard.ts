/** The door: who calls, whether they may call this, and whether they have called too often. */
import type { Context, MiddlewareHandler } from 'hono'
import { ProblemError } from '../errors.ts'
import type { Counting } from '../limits/counting.ts'
import { actFor, type Caller, LOCAL } from './caller.ts'
import { refuseFromElsewhere } from './openness.ts'
import { findPermission, isCovered } from './permissions.ts'
import type { NoteRefusal } from './refusals.ts'
import { notSignedIn } from './trouble.ts'

export interface GuardOptions {
  readonly isOpen: () => Promise<boolean>
  /** Undefined where the call names nobody. Throws a problem where it names somebody wrongly. */
  readonly identify: (context: Context) => Promise<Caller | undefined>
  readonly noteRefusal: NoteRefusal
  readonly counting: Counting
  readonly now?: () => number
}

/** Lets nobody through whom no row of the permissions lets through. */
export function createGuard(options: GuardOptions): MiddlewareHandler {
  const { isOpen, identify, noteRefusal, counting, now = Date.now } = options
  return async function guard(context, next) {
    const { method, path } = context.req
    const permission = findPermission(method, path)
    if (!permission) {
      throw new ProblemError('not-found', 'See /openapi.json for what there is.')
    }
    const { need } = permission
    if (need === 'open') return next()
    if (await isOpen()) {
      refuseFromElsewhere(context)
      await actFor(LOCAL, next)
      return keepForNobody(context)
    }
    const caller = await identify(context)
    if (!caller) {
      if (isForPage(context)) return context.redirect(`/sign-in?to=${encodeURIComponent(path)}`)
      throw notSignedIn('Send "Authorization: Bearer <key or token>".')
    }
    if (!isCovered(need, caller.scopes)) {
      noteRefusal(caller.id, 'access.refuse', `${permission.method} ${permission.path}`)
      throw new ProblemError('role-needed', `This needs the scope "${need}".`)
    }
    await countCall(caller, counting, now)
    await actFor(caller, next)
    return keepForNobody(context)
  }
}

/** What one caller was shown no cache may show the next, or the same one once they have signed out. */
function keepForNobody(context: Context): void {
  const { headers } = context.res
  if (headers.has('cache-control')) return
  // `context.header` would make a stream of an answer that is made
  headers.set('cache-control', context.req.path.startsWith('/v1/') ? 'no-store' : 'no-cache')
}

/** A page that somebody wants to see, not a call of a program. */
const isForPage = ({ req }: Context): boolean =>
  req.method === 'GET' &&
  !req.path.startsWith('/v1/') &&
  req.header('authorization') === undefined &&
  /\btext\/html\b/.test(req.header('accept') ?? '')

async function countCall(caller: Caller, counting: Counting, now: () => number): Promise<void> {
  if (caller.callsPerMinute === undefined) return
  const limit = { name: `calls:${caller.id}`, seconds: 60, limit: caller.callsPerMinute }
  const { isAllowed, resetAt } = await counting.take(limit)
  if (isAllowed) return
  // the window is by the clock of the store, which may differ from this one
  const left = Math.ceil((resetAt.getTime() - now()) / 1_000)
  const seconds = Math.min(limit.seconds, Math.max(1, left))
  throw new ProblemError(
    'too-many-calls',
    `At most ${caller.callsPerMinute} calls a minute. Try again in ${seconds} seconds.`,
    [],
    { headers: { 'retry-after': String(seconds) } },
  )
}
