/** The problems of who calls. */
import { ProblemError } from '../errors.ts'

export const notSignedIn = (detail: string): ProblemError =>
  new ProblemError('not-signed-in', detail, [], { headers: { 'www-authenticate': 'Bearer' } })

export const issuerOff = (): ProblemError =>
  new ProblemError('issuer-off', 'The issuer cannot be reached. Please try again later.', [], {
    headers: { 'retry-after': '10' },
  })
