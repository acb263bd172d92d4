/**
 * A run on disk: `<utc>_<set>_<what>_<id6>/manifest.json`, written once, and `results.jsonl`, only ever
 * added to, each line whole or not at all. Nothing is deleted; a later line about a case wins.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hashOf, type Identity } from './identity.ts'
import { replaceFile } from './replace-file.ts'
import { RunLine } from './result.ts'

export const Manifest = z.object({
  schema: z.literal(1),
  id: z.string(),
  set: z.string(),
  /** `rules`, or the model's name. */
  what: z.string(),
  generation: z.record(z.string(), z.string()),
  generationId: z.string(),
  setVersion: z.int(),
  synthetic: z.boolean(),
  /** The run before it of the same set and what, made by another prompt, rules or model. */
  parent: z.string().nullable(),
  createdAt: z.iso.datetime(),
})
export type Manifest = z.infer<typeof Manifest>

export interface NewRun {
  readonly set: string
  readonly what: string
  readonly generation: Identity
  readonly setVersion: number
  readonly synthetic: boolean
  readonly at: Date
}

/** All runs, oldest first; folders without a manifest are no runs. */
export const listRuns = (folder: string): Manifest[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'manifest.json')))
        .map((name) => readManifest(folder, name))
        .sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
    : []

export const readManifest = (folder: string, id: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, id, 'manifest.json'), 'utf8')))

/** The run of the same set, made by the same things, if there is one: it is taken up again. */
export function findRun(
  folder: string,
  { set, what, generation }: Pick<NewRun, 'set' | 'what' | 'generation'>,
): Manifest | undefined {
  const generationId = hashOf(generation)
  return listRuns(folder).findLast(
    (run) => run.set === set && run.what === what && run.generationId === generationId,
  )
}

/** Makes a run's folder; its parent is the last run of the same set. */
export function createRun(folder: string, wanted: NewRun): Manifest {
  const generationId = hashOf(wanted.generation)
  const createdAt = wanted.at.toISOString()
  const stamp = createdAt.slice(0, 19).replaceAll(':', '').replaceAll('-', '')
  const what = wanted.what.replace(/[^A-Za-z0-9.-]+/g, '-')
  const base = `${stamp}_${wanted.set}_${what}_${generationId.slice(0, 6)}`
  const parent = listRuns(folder).findLast((run) => run.set === wanted.set)
  mkdirSync(folder, { recursive: true })
  const id = claimFolder(folder, base)
  const manifest: Manifest = {
    schema: 1,
    id,
    set: wanted.set,
    what: wanted.what,
    generation: { ...wanted.generation },
    generationId,
    setVersion: wanted.setVersion,
    synthetic: wanted.synthetic,
    parent: parent?.id ?? null,
    createdAt,
  }
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`
  replaceFile(join(folder, id, 'manifest.json'), text)
  return manifest
}

function claimFolder(folder: string, base: string): string {
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? base : `${base}-${nth}`
    if (existsSync(join(folder, id))) continue
    mkdirSync(join(folder, id))
    return id
  }
}

export interface RunLog {
  /** Whole, and on the disk before it returns where `isPaid`; what is free can be made again. */
  readonly add: (line: RunLine, isPaid?: boolean) => void
  readonly close: () => void
}

/** Opens a run for adding. A line that was torn by a crash is closed off first, and stays ignored. */
export function openLog(folder: string, id: string): RunLog {
  const file = openSync(join(folder, id, 'results.jsonl'), 'a+')
  const { size } = fstatSync(file)
  const last = Buffer.alloc(1)
  if (size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 10) {
    writeSync(file, '\n')
  }
  return {
    add(line, isPaid = false) {
      writeSync(file, `${JSON.stringify(line)}\n`)
      if (isPaid) fsyncSync(file)
    },
    close() {
      fsyncSync(file)
      closeSync(file)
    },
  }
}

/** The lines of a run, and how many were torn or not understood. */
export function readLines(folder: string, id: string): { lines: RunLine[]; torn: number } {
  const file = join(folder, id, 'results.jsonl')
  if (!existsSync(file)) return { lines: [], torn: 0 }
  const lines: RunLine[] = []
  let torn = 0
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    if (text === '') continue
    const line = RunLine.safeParse(parseJson(text))
    if (line.success) lines.push(line.data)
    else torn++
  }
  return { lines, torn }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
