/** What a model's answer says as it comes in: a rewrite's progress, a review's flags. */
import type { Check, Flag, ReviewDone, RewriteDone } from '../../server/contract.ts'
import { isCheck, isFlag, isReviewDone, isRewriteDone, isTrouble } from './answer.ts'
import { ModelError } from './model-error.ts'
import { readServerEvents } from './server-events.ts'
import { ServiceError } from './service-error.ts'

export interface RewriteWatch {
  readonly signal: AbortSignal
  /** How many characters the model has written; never which. */
  readonly onProgress?: (characters: number) => void
}

export interface ReviewWatch {
  readonly signal: AbortSignal
  readonly onFlag: (flag: Flag) => void
  readonly onCheck?: (check: Check) => void
}

export async function followRewrite(
  response: Response,
  { onProgress }: RewriteWatch,
): Promise<RewriteDone> {
  for await (const { event, value } of eventsOf(response)) {
    if (event === 'done' && isRewriteDone(value)) return value
    if (event === 'failure') throw troubleOf(value)
    if (event === 'progress') onProgress?.(charactersIn(value))
    else throw new ServiceError('broken')
  }
  throw new ServiceError('broken')
}

/** Flags and checks that came before a failure have been handed on, and count. */
export async function followReview(
  response: Response,
  { onFlag, onCheck }: ReviewWatch,
): Promise<ReviewDone> {
  let trouble: Error | undefined
  for await (const { event, value } of eventsOf(response)) {
    if (event === 'flag' && isFlag(value)) onFlag(value)
    else if (event === 'check' && isCheck(value)) onCheck?.(value)
    else if (event === 'failure') trouble = troubleOf(value)
    else if (event === 'done' && isReviewDone(value)) {
      if (trouble) throw trouble
      return value
    } else throw new ServiceError('broken')
  }
  throw trouble ?? new ServiceError('broken')
}

async function* eventsOf({ body }: Response): AsyncGenerator<{ event: string; value: unknown }> {
  if (!body) throw new ServiceError('broken')
  for await (const { event, data } of readServerEvents(body))
    yield { event, value: JSON.parse(data) }
}

const troubleOf = (value: unknown): Error =>
  isTrouble(value) ? new ModelError(value) : new ServiceError('broken')

const charactersIn = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Number(Reflect.get(value, 'characters')) || 0 : 0
