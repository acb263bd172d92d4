/** How often each set that is kept back was run: one line a run, only ever added to. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface LedgerLine {
  readonly at: string
  readonly set: string
  readonly what: string
  readonly run: string
  /** Why somebody looked; empty where nothing was said. */
  readonly why: string
}

export function addToLedger(file: string, line: LedgerLine): void {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify(line)}\n`)
}

function readLedger(file: string): LedgerLine[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LedgerLine)
}

/** How often a set was run. */
export const timesRun = (file: string, set: string): number =>
  readLedger(file).filter((line) => line.set === set).length
