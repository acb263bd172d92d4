/** What is known of each judge: `calibrations.json`, by the hash of its prompt and model. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Calibration, type Trust, trustOf } from './calibrate.ts'

const Known = z.record(
  z.string(),
  z.object({
    criterion: z.string(),
    model: z.string(),
    set: z.string(),
    at: z.iso.datetime(),
    caught: z.int(),
    bad: z.int(),
    cleared: z.int(),
    good: z.int(),
    unscored: z.int(),
  }),
)
export type KnownJudges = z.infer<typeof Known>

const fileIn = (folder: string): string => join(folder, 'calibrations.json')

export const readJudges = (folder: string): KnownJudges =>
  existsSync(fileIn(folder)) ? Known.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))) : {}

export function keepJudge(folder: string, id: string, known: KnownJudges[string]): void {
  const all = Known.parse({ ...readJudges(folder), [id]: known })
  writeFileSync(fileIn(folder), `${JSON.stringify(all, undefined, 2)}\n`)
}

export const calibrationOf = (folder: string, id: string): Calibration | undefined =>
  readJudges(folder)[id]

export const trustIn = (folder: string, id: string): Trust => trustOf(calibrationOf(folder, id))
