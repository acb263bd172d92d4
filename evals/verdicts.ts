/** What people say of rewrites without sight of anything else: `verdicts/<name>.jsonl` beside the set. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from './record/replace-file.ts'

const Line = z.object({
  id: z.string(),
  verdict: z.enum(['faithful', 'unfaithful', 'cannot tell']),
  at: z.iso.datetime(),
})
export type Verdicts = ReadonlyMap<string, z.infer<typeof Line>>

/** By the id of the case; `folder` is the set's. */
export function readVerdicts(folder: string, name: string): Verdicts {
  const file = join(folder, 'verdicts', `${name}.jsonl`)
  if (!existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map((text) => Line.parse(JSON.parse(text))).map((line) => [line.id, line] as const),
  )
}

/** Who has judged cases of a set. */
export function listVerdictGivers(folder: string): string[] {
  const inside = join(folder, 'verdicts')
  if (!existsSync(inside)) return []
  const files = readdirSync(inside).filter((file) => file.endsWith('.jsonl'))
  return files.map((file) => file.slice(0, -'.jsonl'.length)).sort()
}

/** Keeps one; a later one about the same case takes its place. */
export function keepVerdict(folder: string, name: string, given: z.infer<typeof Line>): void {
  const all = new Map(readVerdicts(folder, name)).set(given.id, Line.parse(given))
  const file = join(folder, 'verdicts', `${name}.jsonl`)
  replaceFile(file, [...all.values()].map((line) => `${JSON.stringify(line)}\n`).join(''))
}
