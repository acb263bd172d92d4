/** What a response that is not a success says. */
import type { Problem } from '../../server/contract.ts'
import { ModelError } from './model-error.ts'
import { ServiceError } from './service-error.ts'

/** A `ModelError` where no model is named or its day's budget is spent, else a `ServiceError`. */
export async function errorOf(response: Response): Promise<ModelError | ServiceError> {
  const { status } = response
  if (status === 413) return new ServiceError('too-long')
  if (status === 429 || status === 503) {
    const retryAfter = readRetryAfter(response.headers.get('retry-after'))
    const { code, title = '' } = await problemOf(response)
    if (code === 'model-off') return new ModelError({ code, detail: '' })
    if (code === 'budget-spent') {
      return new ModelError({
        code,
        detail: `${title}.`,
        ...(retryAfter ? { retryAfterMs: retryAfter } : {}),
      })
    }
    return new ServiceError('busy', retryAfter === undefined ? {} : { retryAfter })
  }
  return new ServiceError(status >= 500 ? 'broken' : 'refused')
}

async function problemOf(response: Response): Promise<Partial<Problem>> {
  const problem: Partial<Problem> | null = await response.json().catch(() => null)
  return problem ?? {}
}

/** `Retry-After` is a number of seconds or a date. */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null || value.trim() === '') return undefined
  const seconds = Number(value)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}
