/**
 * What was decided where two labellers differ: `adjudicated.jsonl` in the set's folder, one decision a
 * line, only ever added to. Both labellers' own labels stay where they are.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Category } from '../server/contract.ts'
import type { Label, NoteSet } from './set.ts'

export const Decision = z.strictObject({
  id: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  category: Category,
  /** `undo` takes the last decision about the same words back. */
  decision: z.enum(['keep', 'either is fine', 'drop', 'undo']),
  by: z.string().min(1),
  at: z.iso.datetime(),
  why: z.string().min(1),
})
export type Decision = z.infer<typeof Decision>

const FILE = 'adjudicated.jsonl'

export function readDecisions(setFolder: string): Decision[] {
  const file = join(setFolder, FILE)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Decision.parse(JSON.parse(line)))
}

export const addDecision = (setFolder: string, decision: Decision): void =>
  appendFileSync(join(setFolder, FILE), `${JSON.stringify(Decision.parse(decision))}\n`)

/** A set with its labels as decided: dropped, or optional where either is fine. */
export function settleLabels(set: NoteSet, setFolder: string): NoteSet {
  const decisions = readDecisions(setFolder)
  if (decisions.length === 0) return set
  const stacks = new Map<string, Decision[]>()
  for (const one of decisions) {
    const key = keyOf(one.id, one)
    const stack = stacks.get(key) ?? []
    stacks.set(key, stack)
    if (one.decision === 'undo') stack.pop()
    else stack.push(one)
  }
  const decide = (id: string, label: Label): Label[] => {
    const last = stacks.get(keyOf(id, label))?.at(-1)?.decision
    if (last === 'drop') return []
    return last === 'either is fine' ? [{ ...label, optional: true }] : [label]
  }
  const cases = set.cases.map((one) => ({
    ...one,
    labels: one.labels.flatMap((label) => decide(one.id, label)),
  }))
  return { ...set, cases }
}

const keyOf = (id: string, { start, end, category }: Pick<Label, 'start' | 'end' | 'category'>) =>
  `${id} ${start} ${end} ${category}`
