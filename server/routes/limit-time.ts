/**
 * How long a call may take until its answer begins. What is sent piece by piece afterwards has limits of
 * its own, and a check the line's.
 */
import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../errors.ts'

/** In milliseconds. */
export interface CallTimes {
  readonly usual: number
  /** Where a model is asked, or whole batches and packs of files are read or made. */
  readonly long: number
}

const CALL_TIMES: CallTimes = { usual: 60_000, long: 120_000 }
const LONG = /^\/v1\/(?:rewrite|review|batches|examples)(?:\/|$)/

/** Answers with `timed-out` what takes too long. */
export const limitTime =
  (times: CallTimes = CALL_TIMES): MiddlewareHandler =>
  async (context, next) => {
    const longest = LONG.test(context.req.path) ? times.long : times.usual
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => reject(timedOut(longest)), longest)
    try {
      await Promise.race([next(), late])
    } finally {
      clearTimeout(timer)
    }
  }

const timedOut = (longest: number): ProblemError =>
  new ProblemError(
    'timed-out',
    `No answer within ${longest / 1_000} seconds. What was to be changed may have been changed: look before you ask again.`,
    [],
    { headers: { 'retry-after': '10' } },
  )
