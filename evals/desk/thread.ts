/** The evals in a thread of their own: figures take seconds, and no worker waits for them. */
import { parentPort } from 'node:worker_threads'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { ProblemError } from '../../server/errors.ts'
import { furnish } from '../home.ts'
import { own } from '../surroundings.ts'
import { createDesk } from './desk.ts'
import type { Answer, Question } from './open-desk.ts'
import { asProblem } from './refuse.ts'

let desk: Evaluations | undefined

/** Opened by the first question that finds a folder to work in. */
function open(): Evaluations {
  furnish()
  return createDesk(own)
}

parentPort?.on('message', async ({ id, name, given }: Question) => {
  try {
    desk ??= open()
    const method = desk[name] as (given: unknown) => Promise<unknown>
    answer({ id, value: await method(given) })
  } catch (error) {
    answer({ id, ...refusalOf(asProblem(error)) })
  }
})

const answer = (said: Answer): void => parentPort?.postMessage(said)

/** Of an error that nobody foresaw only its class is told: its message may hold words of a case. */
function refusalOf(error: unknown): Omit<Answer, 'id'> {
  if (!(error instanceof ProblemError)) {
    return { failed: error instanceof Error ? error.name : 'not an Error' }
  }
  const { code, message, faults } = error
  return { refused: { code, detail: message, faults: [...faults] } }
}
