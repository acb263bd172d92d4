/**
 * The few named errors, their stable codes, and the problem+json they become (RFC 9457). No error
 * holds words of a note: messages speak of fields, limits and settings alone.
 */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Flag, MAX_BODY_BYTES, MAX_NOTE_LENGTH, type Problem } from './contract.ts'

export interface Fault {
  /** Where, as in `people.0.role`; keys that a caller makes up are shown as `*`. */
  readonly path: string
  readonly message: string
}

const PROBLEMS = {
  'malformed-json': [400, 'The body is not JSON'],
  'invalid-note': [400, 'The request is not of the right shape'],
  'unknown-profile': [400, 'No such profile'],
  'invalid-term': [400, 'This cannot be a term'],
  'invalid-profile': [400, 'This cannot be a profile'],
  'unknown-rule': [400, 'No such rule'],
  'set-faulty': [400, 'The set has faults, and nothing was written'],
  'not-signed-in': [401, 'The caller is not known'],
  'sign-in-failed': [401, 'Signing in has failed'],
  'host-not-allowed': [403, 'This host name is not allowed'],
  'origin-not-allowed': [403, 'This web site may not call the service'],
  'role-needed': [403, 'This needs a role that the caller does not have'],
  'not-found': [404, 'Nothing here'],
  'given-up': [408, 'Nobody waits for the answer'],
  'example-not-confirmed': [409, 'Somebody has to confirm what is invented'],
  'example-not-ready': [409, 'There is something to mend first'],
  'second-person-needed': [409, 'A second person does this'],
  'eval-refused': [409, 'This cannot be done as things stand'],
  'batch-not-done': [409, 'The batch is not done'],
  'changed-meanwhile': [409, 'This has changed meanwhile, or is in use'],
  'batch-too-large': [413, 'The batch is too large for one call'],
  'body-too-large': [413, 'The request is too large'],
  'note-too-long': [413, 'The note is too long'],
  'word-too-large': [413, 'The file is too large'],
  'word-unreadable': [400, 'The file cannot be read as a note'],
  'not-json': [415, 'The body must be application/json'],
  'key-used': [422, 'This key came with another request'],
  'too-many-calls': [429, 'Too many calls'],
  'budget-spent': [429, 'Today’s share of the model is used up'],
  internal: [500, 'Something went wrong in the service'],
  busy: [503, 'Many notes are being checked at once'],
  'model-off': [503, 'No model is named'],
  'model-busy': [503, 'Many are asking the model at once'],
  'issuer-off': [503, 'It cannot be found out who calls'],
  'timed-out': [503, 'This took too long'],
  starting: [503, 'The service still warms up'],
  draining: [503, 'The service is about to stop'],
  'store-off': [503, 'The store cannot be used'],
  'pages-not-built': [503, 'The pages have not been built'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type ProblemCode = keyof typeof PROBLEMS
export const PROBLEM_CODES: ReadonlySet<string> = new Set(Object.keys(PROBLEMS))

/** What goes with a problem besides. */
export interface ProblemMore {
  readonly headers?: Readonly<Record<string, string>>
  /** What rules found all the same, where only the model could not be asked. */
  readonly flags?: readonly Flag[]
}

/** An error that knows its own answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly faults: readonly Fault[]
  readonly more: ProblemMore
  constructor(
    code: ProblemCode,
    detail: string,
    faults: readonly Fault[] = [],
    more: ProblemMore = {},
  ) {
    super(detail)
    this.code = code
    this.faults = faults
    this.more = more
  }
}

export const noteTooLong = (): ProblemError =>
  new ProblemError(
    'note-too-long',
    `A note may have at most ${MAX_NOTE_LENGTH.toLocaleString('en-GB')} characters. Send it in parts.`,
    [{ path: 'text', message: `longer than ${MAX_NOTE_LENGTH} UTF-16 code units` }],
  )

export const bodyTooLarge = (): ProblemError =>
  new ProblemError(
    'body-too-large',
    `A request may have at most ${MAX_BODY_BYTES.toLocaleString('en-GB')} bytes (1 MiB).`,
  )

/** Answers with a problem. */
export function replyProblem(context: Context, error: ProblemError): Response {
  const [status, title] = PROBLEMS[error.code]
  context.set(ANSWERED_WITH, error.code)
  const problem: Problem = {
    type: `urn:fairhand:problem:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    ...(error.faults.length > 0 ? { faults: [...error.faults] } : {}),
    ...(error.more.flags ? { flags: [...error.more.flags] } : {}),
  }
  return context.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json',
    ...error.more.headers,
  })
}

const ANSWERED_WITH = 'problem'

/** The code of the problem that a call was answered with; undefined where it was none. */
export const problemOf = (context: Context): ProblemCode | undefined => context.get(ANSWERED_WITH)

/** What may be told of an error that nobody foresaw. */
export interface ErrorTraits {
  /** Its class. */
  readonly error: string
  /** Our own code, or that of the system, where it has one. */
  readonly code: string | undefined
  /** Where it was thrown: files and lines. */
  readonly at: readonly string[]
}

/** Its class, its code and where, never its message: messages may hold words of a note. */
export function traitsOf(error: unknown): ErrorTraits {
  if (!(error instanceof Error)) return { error: 'not an Error', code: undefined, at: [] }
  const { name, message, stack = '' } = error
  // a message of several lines may look like a frame
  const frames = (message === '' ? stack : stack.replace(message, () => '')).split('\n')
  return {
    error: NAME.test(name) ? name : 'Error',
    code: codeOf(error),
    at: frames.filter((line) => FRAME.test(line)).map((line) => line.trim()),
  }
}

/** Our own or the system's: what a provider calls a code may be anything. */
function codeOf(error: Error): string | undefined {
  if (!('code' in error) || typeof error.code !== 'string') return undefined
  const isKnown = OWN.has(error.name) || 'syscall' in error || error.code.startsWith('ERR_')
  return isKnown ? error.code : undefined
}

const OWN: ReadonlySet<string> = new Set(['ProblemError', 'StoreError'])
const NAME = /^[A-Z][A-Za-z]{2,40}$/
const FRAME = /^\s+at .{1,300}:\d+:\d+\)?$/

/** The same, as lines. */
export function describeError(error: unknown): string {
  const { error: name, code, at } = traitsOf(error)
  return [code ? `${name} (${code})` : name, ...at.map((line) => `    ${line}`)].join('\n')
}
