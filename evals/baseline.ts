/** Accepted runs: `baselines/<set>.json`, kept with the code. What later runs are held against. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ComparableCase } from './comparison.ts'
import { CaseScore } from './scorers/case-score.ts'

export const BASELINES = join(import.meta.dirname, 'baselines')

export const Baseline = z.object({
  set: z.string(),
  setVersion: z.int(),
  run: z.string(),
  what: z.string(),
  generation: z.record(z.string(), z.string()),
  accepted: z.object({ by: z.string(), why: z.string(), at: z.iso.datetime() }),
  figures: z.record(z.string(), z.number().nullable()),
  cases: z.array(
    z.object({
      id: z.string(),
      family: z.string(),
      text: z.string(),
      labels: z.string(),
      /** Without marks: where in a held note something stands is not for everybody to read. */
      scores: z.array(CaseScore),
    }),
  ),
})
export type Baseline = z.infer<typeof Baseline>

export const baselineFile = (folder: string, set: string): string => join(folder, `${set}.json`)

export function readBaseline(folder: string, set: string): Baseline | undefined {
  const file = baselineFile(folder, set)
  return existsSync(file) ? Baseline.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

/** One case a line, so that a change can be read in a diff. */
export function writeBaseline(folder: string, baseline: Baseline): void {
  mkdirSync(folder, { recursive: true })
  const { cases, ...head } = Baseline.parse(baseline)
  const lines = cases.map(
    (one) => `    ${JSON.stringify({ ...one, scores: one.scores.map(bare) })}`,
  )
  const text = JSON.stringify({ ...head, cases: [] }, undefined, 2)
  const body = text.replace(/"cases": \[\]\n\}$/, `"cases": [\n${lines.join(',\n')}\n  ]\n}\n`)
  writeFileSync(baselineFile(folder, baseline.set), body)
}

const bare = (score: CaseScore): CaseScore =>
  score.kind === 'notes' ? { ...score, marks: [] } : score

export const toComparable = ({ cases }: Baseline): ComparableCase[] => cases
