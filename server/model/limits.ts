/** How a model is asked. The service is laid out by it where none is named too. */

export interface AskLimits {
  readonly concurrent: number
  readonly waiting: number
  readonly failuresBeforeRest: number
  readonly restMs: number
  readonly betweenChunksMs: number
  readonly retryMs: number
  readonly longestRetryAfterMs: number
}

export const ASK_LIMITS: AskLimits = {
  concurrent: 8,
  waiting: 20,
  failuresBeforeRest: 5,
  restMs: 30_000,
  betweenChunksMs: 10_000,
  retryMs: 500,
  longestRetryAfterMs: 5_000,
}
