/** Loads and checks an eval set. Every fault is named by file and line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { faultsOfCase, faultsOfGuardCase, faultsOfParts } from './faults.ts'
import { Case, type EvalSet, GuardCase, SetInfo } from './set.ts'

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
  const info = readInfo(join(folder, name, 'set.json'), faults)
  const file = join(folder, name, 'cases.jsonl')
  const set: EvalSet | undefined =
    info?.kind === 'guard'
      ? { ...info, kind: 'guard', cases: readCases(file, GUARD, faults) }
      : info && { ...info, kind: 'notes', cases: readCases(file, NOTES, faults) }
  if (!set) readCases(file, NOTES, faults)
  else faults.push(...faultsOfParts(set, set.cases).map((fault) => `set.json: ${fault}`))
  if (!set || faults.length > 0) throw new SetError(name, faults)
  return set
}

/** How a set's cases are read, and what can be wrong with one besides its shape. */
interface Reader<T extends { readonly id: string }> {
  readonly schema: z.ZodType<T>
  readonly faultsOf: (one: T) => string[]
  readonly oneALine: string
  readonly none: string
}

const NOTES: Reader<Case> = {
  schema: Case,
  faultsOf: faultsOfCase,
  oneALine: 'one note a line',
  none: 'no notes in it',
}
const GUARD: Reader<GuardCase> = {
  schema: GuardCase,
  faultsOf: faultsOfGuardCase,
  oneALine: 'one rewrite a line',
  none: 'no rewrites in it',
}

function readInfo(file: string, faults: string[]): SetInfo | undefined {
  if (!existsSync(file)) {
    faults.push('set.json: missing; it says what the set is for')
    return undefined
  }
  const read = parseJson(readFileSync(file, 'utf8'))
  if (read === undefined) {
    faults.push('set.json: not valid JSON')
    return undefined
  }
  const info = SetInfo.safeParse(read)
  if (!info.success) faults.push(...describe(info.error).map((fault) => `set.json: ${fault}`))
  return info.data
}

function readCases<T extends { readonly id: string }>(
  file: string,
  { schema, faultsOf, oneALine, none }: Reader<T>,
  faults: string[],
): T[] {
  if (!existsSync(file)) {
    faults.push(`cases.jsonl: missing; it holds ${oneALine}`)
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
  if (cases.length === 0 && faults.length === 0) faults.push(`cases.jsonl: ${none}`)
  return cases
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const describe = (error: z.ZodError): string[] =>
  error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
  )
