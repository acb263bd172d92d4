/**
 * Cases of the eval sets to start an example from, read as data: of sets that are declared synthetic,
 * and of these none that is kept back for measuring.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type ExampleSource, NoteInput } from '../contract.ts'
import { readYaml } from './yaml.ts'

const SetAbout = z.looseObject({
  kind: z.string(),
  synthetic: z.boolean(),
  keptBack: z.boolean(),
  parts: z.looseObject({ tuning: z.object({ cases: z.array(z.string()) }).optional() }).optional(),
})
const Row = z.looseObject({ id: z.string(), title: z.string().optional() })
const SETS = new URL('../../evals/sets/', import.meta.url)

/** Empty where the service came without the sets. */
export function readCases(folder: URL = SETS): ExampleSource[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((set) => {
    const file = new URL(`${set}/set.yaml`, folder)
    const about = existsSync(file)
      ? SetAbout.safeParse(readYaml(readFileSync(file, 'utf8')))
      : undefined
    const { kind, synthetic, keptBack, parts } = about?.data ?? {}
    if (kind !== 'notes' || !synthetic || keptBack) return []
    const open = parts?.tuning?.cases
    return readFileSync(new URL(`${set}/cases.jsonl`, folder), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line))
      .flatMap((row) => readCase(set, row, open))
  })
}

function readCase(set: string, row: unknown, open: readonly string[] | undefined): ExampleSource[] {
  const { id, title, ...rest } = Row.parse(row)
  if (open && !open.includes(id)) return []
  const own = Object.entries(rest).filter(([key]) => key in NoteInput.shape)
  const note = NoteInput.safeParse(Object.fromEntries(own))
  return note.success ? [{ id: `${set}/${id}`, title: title ?? id, note: note.data }] : []
}
