/** Runs a command line: what to check in, lines about it out, and the code to end with. */
import { checkNote, NoteInput, UnknownProfileError } from '../library.ts'
import { describeFlags, describeTotals } from './describe-flags.ts'
import { NoteFileError, readNoteFile } from './read-note-file.ts'
import { readOptions, UsageError } from './read-options.ts'
import { USAGE } from './usage.ts'

/** Where a command reads from and writes to. */
export interface Terminal {
  /** All that comes in by the standard input. */
  readonly readInput: () => Promise<Buffer>
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
}

const EXIT = { nothingFlagged: 0, flagged: 1, trouble: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const OPTIONS = {
  json: { type: 'boolean', default: false },
  profile: { type: 'string' },
  child: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const asked = readArguments(args)
    if (asked === 'help') {
      terminal.write(USAGE)
      return EXIT.nothingFlagged
    }
    return await check(asked, terminal)
  } catch (error) {
    if (error instanceof UsageError) terminal.complain(`${error.message}\n\n${USAGE}`)
    else if (error instanceof NoteFileError || error instanceof UnknownProfileError) {
      terminal.complain(`${error.message}\n`)
    } else throw error
    return EXIT.trouble
  }
}

interface Asked {
  readonly file: string
  readonly asJson: boolean
  readonly about: Omit<NoteInput, 'text'>
}

async function check({ file, asJson, about }: Asked, terminal: Terminal): Promise<ExitCode> {
  const text = await readNoteFile(file, terminal.readInput)
  const input = NoteInput.safeParse({ text, ...about })
  if (!input.success) throw new UsageError(input.error.issues.map(toLine).join('\n'))
  const result = checkNote(input.data)
  const name = file === '-' ? 'note' : file
  if (asJson) terminal.write(`${JSON.stringify({ file: name, ...result }, null, 2)}\n`)
  else {
    terminal.write(describeFlags(name, text, result.flags))
    terminal.complain(`${describeTotals(result)}\n`)
  }
  return result.flags.length > 0 ? EXIT.flagged : EXIT.nothingFlagged
}

const toLine = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.join('.')}: ${message}`

/** Throws `UsageError`. */
function readArguments(args: readonly string[]): Asked | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS)
  if (values.help) return 'help'
  const [command, file, ...more] = positionals
  if (command === undefined) throw new UsageError('Say what to do: there is one command, check.')
  if (command !== 'check') throw new UsageError(`There is no command ${command}.`)
  if (file === undefined) throw new UsageError('Name the file of the note, or - for the input.')
  if (more.length > 0) throw new UsageError('One note at a time: name one file.')
  const child = values.child?.trim()
  if (child === '') throw new UsageError('--child wants a name.')
  return {
    file,
    asJson: values.json,
    about: {
      ...(values.profile === undefined ? {} : { profile: values.profile }),
      ...(child === undefined ? {} : { child: { name: child } }),
    },
  }
}
