/**
 * What the service writes of its work: one line of JSON a call or an error. Fields are listed here,
 * so that nothing else can be logged: no message, body, address of a call, or name.
 */
import { type DestinationStream, pino } from 'pino'

export interface CallLine {
  readonly id: string
  /** A route's pattern, never the path that was called. */
  readonly route: string
  readonly method: string
  readonly status: number
  readonly ms: number
  /** The id of a key or a person, where somebody was asked who they are. */
  readonly caller: string | undefined
  /** The code of the problem it was answered with. */
  readonly problem: string | undefined
}

export interface ErrorLine {
  /** The class of the error. */
  readonly error: string
  /** Our own code, where it has one. */
  readonly code: string | undefined
  /** Files and lines. */
  readonly at: readonly string[]
}

export interface Log {
  readonly writeCall: (line: CallLine) => void
  readonly writeError: (line: ErrorLine) => void
}

/** `calls` writes both, `errors` errors alone. */
export type LogLevel = 'none' | 'errors' | 'calls'

export function createLog(level: LogLevel, destination: DestinationStream): Log {
  const logger = pino(
    {
      level: { none: 'silent', errors: 'error', calls: 'info' }[level],
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
    },
    destination,
  )
  return {
    writeCall({ id, route, method, status, ms, caller, problem }) {
      logger.info({ what: 'call', id, route, method, status, ms, caller, problem })
    },
    writeError({ error, code, at }) {
      logger.error({ what: 'error', error, code, at })
    },
  }
}
