/** What a command has to say, and how it went. */

/**
 * 0 passed, 1 wrong usage or a set that is not valid, 2 a gate was not passed, 3 not complete, 4 a mistake
 * of the program itself, 130 stopped.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130

export interface CommandResult {
  readonly text: string
  readonly code: ExitCode
}

export const done = (text: string): CommandResult => ({ text, code: 0 })
