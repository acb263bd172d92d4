/** `export <run or set>`: a run as one page of HTML, a set or a run as a spreadsheet. */
import { writeFileSync } from 'node:fs'
import { ceilingOf } from '../agreement.ts'
import { listSets, loadSet } from '../load.ts'
import { renderReport } from '../report/html/report.ts'
import { runTable } from '../report/run-table.ts'
import { writeCsv } from '../sheets/csv.ts'
import { CrossingError, writeOneTable, writeTables } from '../sheets/write-tables.ts'
import { writeXlsx } from '../sheets/xlsx.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { openRun } from './find-run.ts'
import { readOptions } from './read-options.ts'

export async function exportTo(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { values, positionals } = readOptions(args, {
    html: { type: 'string' },
    xlsx: { type: 'string' },
    csv: { type: 'string' },
    reveal: { type: 'boolean', default: false },
  })
  const [name, more] = positionals
  const targets = [values.html, values.xlsx, values.csv].filter((one) => one !== undefined)
  const [file] = targets
  if (!name || more !== undefined || targets.length !== 1 || !file) {
    throw new UsageError('export takes one run or set, and --html, --xlsx or --csv with a file.')
  }
  if (listSets(surroundings.folder).includes(name)) {
    if (values.html) throw new UsageError('--html shows a run, not a set. See: list')
    const set = loadSet(name, surroundings.folder)
    const held = Object.values(set.parts ?? {}).find(({ heldBack }) => heldBack)
    if ((held || set.keptBack) && !values.reveal) {
      throw new UsageError(
        `The file would show cases that are held back: ${held?.heldBack ?? 'the set is kept back.'}\n` +
          'Add --reveal if you mean to spend them.',
      )
    }
    try {
      writeFileSync(
        file,
        values.csv ? writeCsv(writeOneTable(set)) : await writeXlsx(writeTables(set)),
      )
    } catch (error) {
      if (error instanceof CrossingError || error instanceof RangeError) {
        throw new UsageError(error.message)
      }
      throw error
    }
    return done(`Wrote ${set.cases.length} cases to ${file}. Back: import ${file} --into ${name}`)
  }
  const opened = openRun(name, surroundings)
  if (values.html) {
    const ceiling = ceilingOf(opened.set, surroundings.folder)
    const now = surroundings.now()
    const prices = surroundings.prices()
    writeFileSync(file, renderReport(opened.view, { ceiling, now, prices }))
  } else {
    const table = runTable(opened.view)
    writeFileSync(file, values.csv ? writeCsv(table) : await writeXlsx([table]))
  }
  return done(`Wrote ${opened.state.manifest.id} to ${file}.`)
}
