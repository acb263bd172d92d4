/** What people changed about a run's scores: `edits.jsonl`. The machine's own score stays as it was. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const Edit = z.strictObject({
  case: z.string().min(1),
  /** `product is right`: the case's misses and false alarms are not counted; `undo` takes the last back. */
  what: z.enum(['product is right', 'label is wrong', 'either is fine', 'note', 'undo']),
  why: z.string().min(1),
  by: z.string().min(1),
  at: z.iso.datetime(),
})
export type Edit = z.infer<typeof Edit>

export const addEdit = (runs: string, run: string, edit: Edit): void =>
  appendFileSync(join(runs, run, 'edits.jsonl'), `${JSON.stringify(Edit.parse(edit))}\n`)

export function readEdits(runs: string, run: string): Edit[] {
  const file = join(runs, run, 'edits.jsonl')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Edit.parse(JSON.parse(line)))
}

/** The cases whose machine score is set aside as things stand, with who decided so. */
export function standingEdits(edits: readonly Edit[]): ReadonlyMap<string, Edit> {
  const stacks = new Map<string, Edit[]>()
  for (const edit of edits) {
    const stack = stacks.get(edit.case) ?? []
    stacks.set(edit.case, stack)
    if (edit.what === 'undo') stack.pop()
    else if (edit.what !== 'note') stack.push(edit)
  }
  return new Map(
    [...stacks].flatMap(([id, stack]) => {
      const last = stack.at(-1)
      return last ? [[id, last] as const] : []
    }),
  )
}
