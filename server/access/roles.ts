/** Roles of people, and what each may do. */
import { SCOPES, type Scope } from '../contract.ts'

/**
 * `worker` checks notes, `trainer` writes worked examples, `lead` decides over guidance and evals,
 * `operator` over the service itself.
 */
export type Role = 'worker' | 'trainer' | 'lead' | 'operator'

/** The scope that shows that somebody has a role. */
export const SCOPE_OF: Readonly<Record<Role, Scope>> = {
  worker: 'check',
  trainer: 'examples',
  lead: 'evals',
  operator: 'admin',
}

const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  worker: ['check', 'rewrite'],
  trainer: ['check', 'rewrite', 'examples'],
  lead: ['check', 'rewrite', 'evals'],
  operator: SCOPES,
}

export const scopesOfRoles = (roles: readonly Role[]): Scope[] => [
  ...new Set(roles.flatMap((role) => SCOPES_OF[role])),
]
