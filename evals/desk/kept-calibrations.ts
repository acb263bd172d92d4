/**
 * Calibrations that were started from a page, kept beside the runs so that a restart forgets none:
 * `<runs>/calibrations/<id>.json`. One that was under way when its process ended was stopped by that.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EvalProgress } from '../../server/contract/evaluation.ts'
import { isAlive } from '../record/lock.ts'
import { replaceFile } from '../record/replace-file.ts'

export const KeptCalibration = z.strictObject({
  ...EvalProgress.shape,
  criterion: z.string(),
  /** When it was begun. */
  at: z.iso.datetime(),
  /** The process that works on it. */
  process: z.int(),
})
export type KeptCalibration = z.infer<typeof KeptCalibration>

const folderIn = (runs: string): string => join(runs, 'calibrations')
const ID = /^[0-9a-f-]{36}$/

/** A page may read it at the same time. */
export const keepCalibration = (runs: string, kept: KeptCalibration): void =>
  replaceFile(join(folderIn(runs), `${kept.id}.json`), `${JSON.stringify(kept)}\n`)

/** Undefined where none of this id was kept. What this very process has under way, it knows better. */
export function readCalibration(runs: string, id: string): KeptCalibration | undefined {
  const file = join(folderIn(runs), `${id}.json`)
  if (!ID.test(id) || !existsSync(file)) return undefined
  const kept = KeptCalibration.parse(JSON.parse(readFileSync(file, 'utf8')))
  const isElsewhere = kept.process !== process.pid && isAlive(kept.process)
  if (kept.state !== 'running' || isElsewhere) return kept
  return { ...kept, state: 'stopped', said: CUT_OFF }
}

const CUT_OFF =
  'The service ended before it was done. Nothing was decided; what came in is recorded, and not paid for again: start it anew.'

/** All that were kept, newest first. */
export const listCalibrations = (runs: string): KeptCalibration[] =>
  (existsSync(folderIn(runs)) ? readdirSync(folderIn(runs)) : [])
    .flatMap((name) => readCalibration(runs, name.replace(/\.json$/, '')) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1))
