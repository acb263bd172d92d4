/** Who may do what. Without keys or sign-in only somebody at this machine may change anything. */
import type { Context, MiddlewareHandler } from 'hono'
import { ProblemError } from './errors.ts'

/**
 * `worker` checks notes, `trainer` writes worked examples, `lead` decides over guidance and evals,
 * `operator` over the service itself.
 */
export type Role = 'worker' | 'trainer' | 'lead' | 'operator'

export interface Access {
  /** Lets a call through that has a role, and answers all others with a problem. */
  readonly requireRole: (role: Role) => MiddlewareHandler
  /** Who calls, for the audit: an id, never a name. */
  readonly actorOf: (context: Context) => string
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]']

/** Open to whoever sits at this machine, where the service listens to nobody else. */
export function openToLocal(host: string): Access {
  const isLocal = LOOPBACK.includes(host)
  return {
    actorOf: () => 'local',
    requireRole: (role) =>
      async function requireRole(_, next) {
        if (!isLocal && role !== 'worker') {
          throw new ProblemError(
            'role-needed',
            'The service listens beyond this machine and has no keys: this can only be done from a service on 127.0.0.1.',
          )
        }
        await next()
      },
  }
}
