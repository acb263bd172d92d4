/** How long a service that gave no answer is left alone: longer each time, or as it asks. */
import { ModelError } from './model-error.ts'
import { ServiceError } from './service-error.ts'

export interface Backoff {
  /** How long until it may be asked again, in milliseconds; zero or less where it may. */
  readonly wait: () => number
  /** It gave no answer. Returns how long to wait; `undefined` where another try is no use. */
  readonly failed: (error: unknown) => number | undefined
  /** It answered. */
  readonly succeeded: () => void
  /** The way may be open again. Returns whether it had been closed. */
  readonly reopen: () => boolean
}

const FIRST_RETRY = 2_000
const LAST_RETRY = 60_000

export function createBackoff(): Backoff {
  let failures = 0
  let closedUntil = 0
  return {
    wait: () => closedUntil - Date.now(),
    failed(error) {
      if (isFinal(error)) return undefined
      const known = error instanceof ServiceError || error instanceof ModelError
      const asked = known ? error.retryAfter : undefined
      const wait = asked ?? Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures)
      failures++
      closedUntil = Date.now() + wait
      return wait
    },
    succeeded() {
      failures = 0
      closedUntil = 0
    },
    reopen() {
      const wasClosed = closedUntil !== 0
      closedUntil = 0
      return wasClosed
    },
  }
}

/** Asking again as it is would give the same answer; of a model's troubles the service says so. */
const isFinal = (error: unknown): boolean =>
  error instanceof ModelError
    ? error.retryAfter === undefined
    : error instanceof ServiceError && ['too-long', 'refused'].includes(error.fault)
