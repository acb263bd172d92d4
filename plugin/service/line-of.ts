/** One quiet line for the worker who asked the service for something, and got no answer. */
import type { CoreMessages } from '../core-messages.ts'
import { ModelError } from './model-error.ts'
import { ServiceError } from './service-error.ts'

export function lineOf(error: unknown, messages: CoreMessages): string {
  if (error instanceof ModelError) {
    return error.code === 'model-off' ? messages.modelOff : error.line
  }
  return messages.unanswered[error instanceof ServiceError ? error.fault : 'broken']
}
