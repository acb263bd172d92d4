/** The command line: picks the command, prints, and says by its exit code how it went. */

import { ConfigError } from '../server/config.ts'
import { GlossaryError } from '../server/glossary/load.ts'
import { accept } from './commands/accept.ts'
import { agree } from './commands/agree.ts'
import { build } from './commands/build.ts'
import { calibrate } from './commands/calibrate.ts'
import { check } from './commands/check.ts'
import type { CommandResult, ExitCode } from './commands/command-result.ts'
import { compare } from './commands/compare.ts'
import { erase } from './commands/erase.ts'
import { exportTo } from './commands/export.ts'
import { form } from './commands/form.ts'
import { importFrom } from './commands/import.ts'
import { label } from './commands/label.ts'
import { list } from './commands/list.ts'
import { open } from './commands/open.ts'
import { run } from './commands/run.ts'
import { score } from './commands/score.ts'
import { SetError } from './load.ts'
import { own, type Surroundings } from './surroundings.ts'
import { USAGE, UsageError } from './usage.ts'

export interface Output {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

type Command = (
  args: readonly string[],
  surroundings: Surroundings,
) => CommandResult | Promise<CommandResult>

const COMMANDS: Record<string, Command> = {
  list,
  check,
  build,
  run,
  score,
  compare,
  open,
  accept,
  label,
  agree,
  form,
  calibrate,
  export: exportTo,
  import: importFrom,
  erase,
}

/** Runs one command, on the project's own sets and analyser if not told otherwise. */
export async function runCommand(
  args: readonly string[],
  output: Output,
  surroundings: Surroundings = own,
): Promise<ExitCode> {
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
    const { text, code } = await command(rest, surroundings)
    output.print(text)
    return code
  } catch (error) {
    if (error instanceof SetError) {
      output.complain([error.message, ...error.faults.map((fault) => `  ${fault}`)].join('\n'))
      return 1
    }
    if (
      error instanceof UsageError ||
      error instanceof GlossaryError ||
      error instanceof ConfigError
    ) {
      output.complain(error.message)
      return 1
    }
    output.complain(`Something went wrong in the program itself: ${describe(error)}`)
    return 4
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
