/** Opens the evals in a thread of their own, which ends with the process and starts anew after a fault. */
import { Worker } from 'node:worker_threads'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { type Fault, type ProblemCode, ProblemError } from '../../server/errors.ts'

export interface Question {
  readonly id: number
  readonly name: keyof Evaluations
  readonly given: unknown
}

export interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly refused?: {
    readonly code: ProblemCode
    readonly detail: string
    readonly faults: Fault[]
  }
  /** The class of an error that nobody foresaw. */
  readonly failed?: string
}

type Waiting = PromiseWithResolvers<unknown>

export function openDesk(): Evaluations {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let last = 0
  const end = (): void => {
    thread = undefined
    for (const one of waiting.values()) one.reject(new Error('The thread of the evals has ended.'))
    waiting.clear()
  }
  const start = (): Worker => {
    const made = new Worker(new URL('thread.ts', import.meta.url))
    made.on('message', ({ id, value, refused, failed }: Answer) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (refused) {
        one?.reject(new ProblemError(refused.code, refused.detail, refused.faults))
      } else if (failed !== undefined) one?.reject(new Error(failed))
      else one?.resolve(value)
    })
    made.on('error', end)
    made.on('exit', end)
    // last: whoever listens for messages holds the process back again
    made.unref()
    return made
  }
  const ask = (name: keyof Evaluations) => (given: unknown) => {
    thread ??= start()
    const one: Waiting = Promise.withResolvers()
    waiting.set(++last, one)
    thread.postMessage({ id: last, name, given } satisfies Question)
    return one.promise
  }
  return new Proxy({} as Evaluations, {
    // a promise that resolves with it asks for `then`
    get: (_, name) => (name === 'then' ? undefined : ask(name as keyof Evaluations)),
  })
}
