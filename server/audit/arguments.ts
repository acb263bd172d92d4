/** The words of the command line of an audit. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readOptions, UsageError } from '../command/read-options.ts'

export { UsageError }

export const USAGE = `Usage: npm run audit -- <folder or file> [options]

Checks every note in a folder (.txt, .docx) or a table (.csv, .xlsx with a column "text", and where
there are any "team", "month" or "date", "child"), and reports figures. Run it again after a stop:
it goes on where it was.

  --profile NAME   the guide to go by
  --out FILE       the report as a page (fairhand-audit.html, unless said)
  --xlsx FILE      the report as a workbook
  --with-text      shows flagged words in their sentences; without it no words of a note are shown
`

const OPTIONS = {
  profile: { type: 'string' },
  out: { type: 'string', default: 'fairhand-audit.html' },
  xlsx: { type: 'string' },
  'with-text': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export interface AuditArguments {
  readonly source: string
  readonly profile: string | undefined
  readonly page: string
  readonly workbook: string | undefined
  readonly withText: boolean
}

/** Throws `UsageError`. */
export function readArguments(args: readonly string[]): AuditArguments | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS)
  if (values.help) return 'help'
  const [source, ...more] = positionals
  if (source === undefined || more.length > 0) throw new UsageError('Name one folder or file.')
  const page = resolve(values.out)
  const workbook = values.xlsx === undefined ? undefined : resolve(values.xlsx)
  for (const file of [page, workbook]) {
    if (file !== undefined && !existsSync(dirname(file))) {
      throw new UsageError(`There is no folder ${dirname(file)} to write the report to.`)
    }
  }
  return { source, profile: values.profile, page, workbook, withText: values['with-text'] }
}
