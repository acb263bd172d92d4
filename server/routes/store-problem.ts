/** What a call is answered with when the store fails; checking and rewriting never come here. */
import { ProblemError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { StoreError, type StoreErrorCode } from '../store/store-error.ts'

const DETAILS: Partial<Record<StoreErrorCode, string>> = {
  'not-allowed': 'This service may keep nothing in production before it is given a PostgreSQL.',
  'in-use': 'Another process holds the store.',
  unreachable: 'The store cannot be reached. Please try again later.',
  full: 'The store has no room left on its disk.',
  newer: 'A newer version of the service has changed the store.',
  migration: 'The store could not be brought up to date.',
}

/** Undefined where the fault is not the store's or the service's own, which is never explained. */
export function toStoreProblem(error: unknown): ProblemError | undefined {
  if (!(error instanceof StoreError)) return undefined
  if (error.code === 'conflict') {
    return new ProblemError('changed-meanwhile', 'Somebody else has changed this. Read it again.')
  }
  if (error.code === 'unfit') {
    return new ProblemError('invalid-note', 'It holds a character that cannot be kept.')
  }
  const detail = DETAILS[error.code]
  return detail === undefined ? undefined : new ProblemError('store-off', detail)
}

/** The store, where there is one. Throws the problem that says that there is none. */
export function needStore(store: Store | undefined): Store {
  if (store) return store
  throw new ProblemError('store-off', 'This service keeps nothing.')
}
