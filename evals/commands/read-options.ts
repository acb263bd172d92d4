/** Reads a command's options; what is wrong with them is wrong usage, in plain words. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from '../usage.ts'

/** Throws `UsageError`. */
export function readOptions<O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.split('. ')[0]}.`)
  }
}
