/** Why a model did not answer, though the service did. */
import type { ModelTrouble } from '../../server/contract.ts'

export class ModelError extends Error {
  override readonly name = 'ModelError'
  /** `model-off` where none is named, else the service's code. */
  readonly code: string
  /** One line for the worker, as the service words it. */
  readonly line: string
  /** How long to leave the model alone, in milliseconds. */
  readonly retryAfter: number | undefined

  constructor({ code, detail, retryAfterMs }: ModelTrouble) {
    super(`The model gave no answer: ${code}.`)
    this.code = code
    this.line = detail
    this.retryAfter = retryAfterMs
  }
}
