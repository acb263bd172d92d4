/** The evals in a thread of their own: figures take seconds, and no worker waits for them. */
import { parentPort } from 'node:worker_threads'
import { ProblemError } from '../../server/errors.ts'
import { own } from '../surroundings.ts'
import { createDesk } from './desk.ts'
import type { Answer, Question } from './open-desk.ts'

const desk = createDesk(own)

parentPort?.on('message', ({ id, name, given }: Question) => {
  const method = desk[name] as (given: unknown) => Promise<unknown>
  method(given).then(
    (value) => answer({ id, value }),
    (error: unknown) => answer({ id, ...refusalOf(error) }),
  )
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
