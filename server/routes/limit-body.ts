/** How long a request may be. */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MAX_BATCH_BODY_BYTES, MAX_BODY_BYTES, MAX_WORD_BODY_BYTES } from '../contract.ts'
import { bodyTooLarge, type ProblemError } from '../errors.ts'
import { BATCHES_PATH, batchTooLarge } from './batches.ts'
import { SHEET_PATH } from './evals/evals.ts'
import { WORD_PATH, wordTooLarge } from './examples/draft.ts'

function limitTo(maxSize: number, problem: () => ProblemError): MiddlewareHandler {
  const countBytes = bodyLimit({
    maxSize,
    onError: () => {
      throw problem()
    },
  })
  return (context, next) => {
    const { req } = context
    // a server reads no more than was said, and to count what comes in pieces takes as long as the rest
    const isSaid = req.header('transfer-encoding') === undefined
    const length = Number(req.header('content-length') ?? Number.NaN)
    return isSaid && length <= maxSize ? next() : countBytes(context, next)
  }
}

const limitNote = limitTo(MAX_BODY_BYTES, bodyTooLarge)
const limitFile = limitTo(MAX_WORD_BODY_BYTES, wordTooLarge)
const LIMITS: Readonly<Record<string, MiddlewareHandler>> = {
  [WORD_PATH]: limitFile,
  [SHEET_PATH]: limitFile,
  [BATCHES_PATH]: limitTo(MAX_BATCH_BODY_BYTES, batchTooLarge),
}

/** Refuses what is longer than its route takes. */
export const limitBody: MiddlewareHandler = (context, next) =>
  (LIMITS[context.req.path] ?? limitNote)(context, next)
