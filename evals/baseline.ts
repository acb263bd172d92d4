/** Accepted runs: `baselines/<set>.json`, kept with the code. What later runs are held against. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ComparableCase } from './comparison.ts'
import type { Figure } from './metrics/metric.ts'
import { CaseScore } from './scorers/case-score.ts'

export const BASELINES = join(import.meta.dirname, 'baselines')

const KeptFigure = z.object({
  title: z.string(),
  unit: z.enum(['share', 'count', 'number']),
  /** Null: no data. */
  value: z.number().nullable(),
  /** The ends of the 95 % interval; null where it has none. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  cases: z.int(),
})

/** All that a reader needs of an accepted run, since the run itself is not kept with the code. */
export const Baseline = z.object({
  set: z.string(),
  setVersion: z.int(),
  run: z.string(),
  what: z.string(),
  /** Versions of what made the answers: rules, guard, prompt, model. */
  generation: z.record(z.string(), z.string()),
  /** Version of the scorers. */
  scoring: z.string(),
  /** When the run was begun, and the commit that was measured; empty where it is not known. */
  made: z.object({ at: z.iso.datetime(), commit: z.string() }),
  accepted: z.object({ by: z.string(), why: z.string(), at: z.iso.datetime() }),
  figures: z.record(z.string(), KeptFigure),
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

/** Figures with their intervals, as a baseline keeps them. */
export const keepFigures = (figures: readonly Figure[]): Baseline['figures'] =>
  Object.fromEntries(
    figures.map(({ name, title, unit, value, interval, cases }) => [
      name,
      { title, unit, value, low: interval?.low ?? null, high: interval?.high ?? null, cases },
    ]),
  )

/** One figure and one case a line, so that a change can be read in a diff. */
export function writeBaseline(folder: string, baseline: Baseline): void {
  mkdirSync(folder, { recursive: true })
  const { figures, cases, ...head } = Baseline.parse(baseline)
  const figureLines = Object.entries(figures).map(
    ([name, figure]) => `    ${JSON.stringify(name)}: ${JSON.stringify(figure)}`,
  )
  const caseLines = cases.map(
    (one) => `    ${JSON.stringify({ ...one, scores: one.scores.map(bare) })}`,
  )
  const start = JSON.stringify(head, undefined, 2).slice(0, -'\n}'.length)
  const body =
    `${start},\n  "figures": {\n${figureLines.join(',\n')}\n  },\n` +
    `  "cases": [\n${caseLines.join(',\n')}\n  ]\n}\n`
  writeFileSync(baselineFile(folder, baseline.set), body)
}

const bare = (score: CaseScore): CaseScore =>
  score.kind === 'notes' ? { ...score, marks: [] } : score

export const toComparable = ({ cases }: Baseline): ComparableCase[] => cases
