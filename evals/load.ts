/** Loads and checks an eval set. Every fault is named by file and line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { settleLabels } from './adjudicated.ts'
import { faultsOfCase, faultsOfGuardCase, faultsOfParts, faultsOfRewriteCase } from './faults.ts'
import { faultsOfPair, PairCase } from './pair-case.ts'
import {
  type AnyCase,
  Case,
  type EvalSet,
  GuardCase,
  RewriteCase,
  SetInfo,
  type SetKind,
} from './set.ts'

export const SETS = join(import.meta.dirname, 'sets')

/** A set that cannot be used. */
export class SetError extends Error {
  override readonly name = 'SetError'
  readonly faults: readonly string[]
  constructor(set: string, faults: readonly string[]) {
    super(`The set "${set}" has ${faults.length} fault${faults.length === 1 ? '' : 's'}:`)
    this.faults = faults
  }
}

/** The names of the sets there are. */
export const listSets = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []

/** Loads one set. Throws `SetError` with all of its faults. */
export function loadSet(name: string, folder: string): EvalSet {
  if (!listSets(folder).includes(name)) {
    const known = listSets(folder).join(', ') || 'none'
    throw new SetError(name, [`There is no set of that name. Sets there are: ${known}.`])
  }
  const faults: string[] = []
  const info = readInfo(join(folder, name), faults)
  const { kind = 'notes' } = info ?? {}
  const file = join(folder, name, 'cases.jsonl')
  const cases = readCases<AnyCase>(file, READERS[kind], faults)
  if (info) faults.push(...faultsOfParts(info, cases).map((fault) => `set.yaml: ${fault}`))
  if (!info || faults.length > 0) throw new SetError(name, faults)
  const set = { ...info, kind, cases } as EvalSet
  return set.kind === 'notes' ? settleLabels(set, join(folder, name)) : set
}

/** What a set is for, without its cases. Throws `SetError`. */
export function loadSetInfo(name: string, folder: string): SetInfo {
  const faults: string[] = []
  const info = readInfo(join(folder, name), faults)
  if (!info || faults.length > 0) throw new SetError(name, faults)
  return info
}

/** How a set's cases are read, and what can be wrong with one besides its shape. */
interface Reader<T extends { readonly id: string }> {
  readonly schema: z.ZodType<T>
  readonly faultsOf: (one: T) => string[]
  readonly things: string
}

const reader = <T extends { readonly id: string }>(
  schema: z.ZodType<T>,
  faultsOf: (one: T) => string[],
  things: string,
): Reader<AnyCase> => ({ schema, faultsOf, things }) as unknown as Reader<AnyCase>

const READERS: Readonly<Record<SetKind, Reader<AnyCase>>> = {
  notes: reader(Case, faultsOfCase, 'note'),
  guard: reader(GuardCase, faultsOfGuardCase, 'rewrite'),
  rewrites: reader(RewriteCase, faultsOfRewriteCase, 'passage'),
  counterfactual: reader(PairCase, faultsOfPair, 'pair'),
}

/** The shape of a kind's cases, and what can be wrong with one besides. */
export const schemaOf = (kind: SetKind): z.ZodType<AnyCase> => READERS[kind].schema
export const faultsOf = (kind: SetKind, one: AnyCase): string[] => READERS[kind].faultsOf(one)

/** What one case of a set is called. */
export const thingsOf = (kind: SetKind): string => `${READERS[kind].things}s`

function readInfo(folder: string, faults: string[]): SetInfo | undefined {
  const file = join(folder, 'set.yaml')
  if (!existsSync(file)) {
    faults.push('set.yaml: missing; it says what the set is for')
    return undefined
  }
  const read = parseYaml(readFileSync(file, 'utf8'))
  if (read === undefined) {
    faults.push('set.yaml: not valid YAML')
    return undefined
  }
  const info = SetInfo.safeParse(read)
  if (!info.success) faults.push(...describe(info.error).map((fault) => `set.yaml: ${fault}`))
  return info.data
}

function readCases<T extends { readonly id: string }>(
  file: string,
  { schema, faultsOf, things }: Reader<T>,
  faults: string[],
): T[] {
  if (!existsSync(file)) {
    faults.push(`cases.jsonl: missing; it holds one ${things} a line`)
    return []
  }
  const cases: T[] = []
  const lineOf = new Map<string, number>()
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const at = `cases.jsonl, line ${index + 1}`
    const read = parseJson(line)
    if (read === undefined) {
      faults.push(`${at}: not valid JSON`)
      continue
    }
    const one = schema.safeParse(read)
    if (!one.success) {
      faults.push(...describe(one.error).map((fault) => `${at}: ${fault}`))
      continue
    }
    const first = lineOf.get(one.data.id)
    if (first !== undefined) faults.push(`${at}: id "${one.data.id}" was used in line ${first}`)
    lineOf.set(one.data.id, index + 1)
    faults.push(...faultsOf(one.data).map((fault) => `${at} (${one.data.id}): ${fault}`))
    cases.push(one.data)
  }
  if (cases.length === 0 && faults.length === 0) faults.push(`cases.jsonl: no ${things}s in it`)
  return cases
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseYaml(text: string): unknown {
  try {
    return parse(text) ?? undefined
  } catch {
    return undefined
  }
}

/** What zod found, in plain words: where, and what. */
export const describe = (error: z.ZodError): string[] =>
  error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
  )
