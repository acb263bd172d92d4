/** Whether the service can take calls, and what it could say of its parts. */
import { sql } from '../store/drizzle.ts'
import type { Store } from '../store/store.ts'
import type { ModelState } from './model-state.ts'

export interface Readiness {
  /**
   * `unreachable` where a PostgreSQL is named and does not answer; the embedded store is `closed`
   * until something needs it, and is not opened for the question.
   */
  readonly store: 'none' | 'closed' | 'reachable' | 'unreachable'
  readonly model: ModelState
}

/** How long the store may take to answer, and for how long an answer counts, in milliseconds. */
const PATIENCE = 1_500
const COUNTS_FOR = 1_000

export function createReadiness(
  store: Store | undefined,
  modelState: () => ModelState,
): () => Promise<Readiness> {
  let asked = { at: Number.NEGATIVE_INFINITY, isReachable: Promise.resolve(false) }
  return async () => {
    const model = modelState()
    if (!store) return { store: 'none', model }
    if (store.kind === 'embedded' && !store.isOpen()) return { store: 'closed', model }
    // whoever asks often does not make the store answer as often
    if (performance.now() - asked.at > COUNTS_FOR) {
      asked = { at: performance.now(), isReachable: reach(store) }
    }
    return { store: (await asked.isReachable) ? 'reachable' : 'unreachable', model }
  }
}

async function reach(store: Store): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, PATIENCE, false)
  store
    .run((db) => db.execute(sql`select 1`))
    .then(
      () => resolve(true),
      () => resolve(false),
    )
  return promise.finally(() => clearTimeout(timer))
}
