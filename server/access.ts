/** Who may do what. Without keys or an issuer only somebody at this machine may change anything. */
import type { Context, MiddlewareHandler } from 'hono'
import { currentCaller, LOCAL } from './access/caller.ts'
import { isCalledHere, isLoopback } from './access/openness.ts'
import { findPermission } from './access/permissions.ts'
import { type Role, SCOPE_OF } from './access/roles.ts'
import { ProblemError } from './errors.ts'

export type { Role } from './access/roles.ts'

export interface Access {
  /** Stands before every route, and lets nobody through whom no permission lets through. */
  readonly guard: MiddlewareHandler
  /** Lets a call through that has a role, and answers all others with a problem. */
  readonly requireRole: (role: Role) => MiddlewareHandler
  /** Who calls, for the audit: an id, never a name. */
  readonly actorOf: (context: Context) => string
}

/** Access by what the guard has found out. */
export const accessBy = (guard: MiddlewareHandler): Access => ({
  guard,
  actorOf: () => currentCaller()?.id ?? LOCAL.id,
  requireRole: (role) =>
    async function requireRole(_, next) {
      if (!currentCaller()?.scopes.has(SCOPE_OF[role])) {
        throw new ProblemError('role-needed', `This needs the scope "${SCOPE_OF[role]}".`)
      }
      await next()
    },
})

/**
 * Open to whoever sits at this machine, where the service listens to nobody else. A call that came
 * by another name, or through a proxy that says so, came from elsewhere.
 */
export function openToLocal(host: string): Access {
  return {
    async guard({ req }, next) {
      if (findPermission(req.method, req.path)) return next()
      throw new ProblemError('not-found', 'See /openapi.json for what there is.')
    },
    actorOf: () => LOCAL.id,
    requireRole: (role) =>
      async function requireRole({ req }, next) {
        if (role !== 'worker' && !(isLoopback(host) && isCalledHere(req))) {
          throw new ProblemError(
            'role-needed',
            'Without keys this can be done at the machine of the service alone, where the service listens to 127.0.0.1.',
          )
        }
        await next()
      },
  }
}
