/** Every route, and who may call it. What stands in no row is answered to nobody. */
import { TrieRouter } from 'hono/router/trie-router'
import type { Scope } from '../contract.ts'

/** A scope, or `open` to everybody: what says nothing about notes, people or decisions. */
export type Need = Scope | 'open'

export interface Permission {
  readonly method: string
  readonly path: string
  readonly need: Need
}

/** The first row that fits decides. A path that ends in `/*` also stands for what is before it. */
const TABLE: readonly (readonly [method: string, path: string, need: Need])[] = [
  ['GET', '/healthz', 'open'],
  ['GET', '/readyz', 'open'],
  ['GET', '/metrics', 'metrics'],
  ['GET', '/openapi.json', 'open'],

  ['GET', '/assets/*', 'open'],
  ['GET', '/fairhand-editor.js', 'open'],
  ['GET', '/element/*', 'open'],
  ['GET', '/sign-in/*', 'open'],
  ['POST', '/sign-in', 'open'],
  ['POST', '/sign-out', 'open'],
  ['GET', '/', 'check'],
  ['GET', '/rules/*', 'check'],
  ['GET', '/examples/*', 'check'],
  ['GET', '/evals/*', 'evals'],
  ['GET', '/admin/*', 'admin'],
  ['POST', '/admin/*', 'admin'],

  ['POST', '/v1/check', 'check'],
  ['POST', '/v1/rewrite/check', 'check'],
  ['POST', '/v1/rewrite', 'rewrite'],
  ['POST', '/v1/review', 'rewrite'],

  ['GET', '/v1/rules', 'check'],
  ['GET', '/v1/terms', 'check'],
  ['GET', '/v1/terms/house', 'evals'],
  ['POST', '/v1/terms', 'evals'],
  ['DELETE', '/v1/terms/:category/:id', 'evals'],
  ['GET', '/v1/profiles', 'check'],
  ['GET', '/v1/profiles/house', 'evals'],
  ['GET', '/v1/profiles/:id/coverage', 'check'],
  ['POST', '/v1/profiles', 'evals'],
  ['DELETE', '/v1/profiles/:id', 'evals'],
  ['POST', '/v1/counts', 'check'],
  ['GET', '/v1/counts', 'evals'],

  ['ALL', '/v1/batches/*', 'evals'],
  ['GET', '/v1/examples/cases', 'examples'],
  ['GET', '/v1/examples/*', 'check'],
  ['POST', '/v1/examples/pack', 'check'],
  ['ALL', '/v1/examples/*', 'examples'],
  ['ALL', '/v1/evals/*', 'evals'],
  ['ALL', '/v1/keys/*', 'admin'],
  ['GET', '/v1/audit', 'admin'],
]

export const permissions: readonly Permission[] = TABLE.map(([method, path, need]) => ({
  method,
  path,
  need,
}))

const router = new TrieRouter<Permission>()
for (const permission of permissions) router.add(permission.method, permission.path, permission)

/** What a call needs; undefined where no row stands for it. `path` is as the app's router sees it. */
export function findPermission(method: string, path: string): Permission | undefined {
  const [matches] = router.match(method === 'HEAD' ? 'GET' : method, path)
  return matches[0]?.[0]
}

/** Whoever runs the service may see its figures too. */
export const isCovered = (need: Scope, scopes: ReadonlySet<Scope>): boolean =>
  scopes.has(need) || (need === 'metrics' && scopes.has('admin'))
