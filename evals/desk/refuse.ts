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
  const cannot = error instanceof Error && 'code' in error ? CANNOT.get(error.code) : undefined
  return cannot ? new ProblemError('store-off', `The folder of the evals ${cannot}.`) : error
}

/** What a file system says where something cannot be written. */
const CANNOT = new Map<unknown, string>([
  ['ENOSPC', 'has no room left on its disk'],
  ['EDQUOT', 'has no room left on its disk'],
  // a copy that finds no room says so
  ['EIO', 'cannot be written to: its disk is full, or fails'],
  ['EROFS', 'cannot be written to; FAIRHAND_EVALS names another'],
  ['EACCES', 'cannot be written to; FAIRHAND_EVALS names another'],
])
