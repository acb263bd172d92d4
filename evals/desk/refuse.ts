/** What the command says in plain words, the service answers as a problem. */
import { ConfigError } from '../../server/config.ts'
import { ProblemError } from '../../server/errors.ts'
import { SetError } from '../load.ts'
import { UsageError } from '../usage.ts'

export const refused = (detail: string): ProblemError => new ProblemError('eval-refused', detail)
export const notThere = (detail: string): ProblemError => new ProblemError('not-found', detail)

/** Faults of a set come one by one: sheet, row and column, or file and line. */
export const faulty = ({ message, faults }: SetError): ProblemError =>
  new ProblemError(
    'set-faulty',
    `${message} Nothing was written.`,
    faults.map((fault) => ({ path: 'file', message: fault })),
  )

/** The problem that an error is; an error of the program itself stays what it is. */
export function asProblem(error: unknown): unknown {
  if (error instanceof SetError) return faulty(error)
  if (error instanceof UsageError || error instanceof ConfigError) return refused(error.message)
  return error
}
