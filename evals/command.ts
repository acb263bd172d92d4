/** The command line: picks the command, prints, and says by its exit code how it went. */
import { GlossaryError } from '../server/glossary/load.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { list } from './commands/list.ts'
import { run } from './commands/run.ts'
import { SetError } from './load.ts'
import { own, type Surroundings } from './surroundings.ts'
import { USAGE, UsageError } from './usage.ts'

/** 0 done, 1 wrong usage, or a set or glossary that is not valid, 4 a mistake of the program itself. */
export type ExitCode = 0 | 1 | 4

export interface Output {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

const COMMANDS: Record<string, (args: readonly string[], surroundings: Surroundings) => string> = {
  list,
  check,
  build,
  run,
}

/** Runs one command, on the project's own sets and analyser if not told otherwise. */
export function runCommand(
  args: readonly string[],
  output: Output,
  surroundings: Surroundings = own,
): ExitCode {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    output.print(USAGE)
    return name === undefined ? 1 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    output.complain(`There is no command "${name}".\n\n${USAGE}`)
    return 1
  }
  try {
    output.print(command(rest, surroundings))
    return 0
  } catch (error) {
    if (error instanceof SetError) {
      output.complain([error.message, ...error.faults.map((fault) => `  ${fault}`)].join('\n'))
      return 1
    }
    if (error instanceof UsageError || error instanceof GlossaryError) {
      output.complain(error.message)
      return 1
    }
    output.complain(`Something went wrong in the program itself: ${describe(error)}`)
    return 4
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
