/** What an eval set is: a folder with `set.json` (what it is for) and `cases.jsonl` (one case a line). */
import { z } from 'zod'
import { Category, Child, GUIDES, Person, Place } from '../server/contract.ts'

export const Label = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
  category: Category,
  also: z.array(Category).optional(),
  optional: z.boolean().optional(),
})
/** Words that a careful reader would flag; offsets as in `labelling.md`. */
export type Label = z.infer<typeof Label>

export const Case = z.strictObject({
  id: z.string().min(1),
  title: z.string().optional(),
  profile: z.enum(GUIDES).optional(),
  addressChild: z.boolean().optional(),
  child: Child.optional(),
  people: z.array(Person).optional(),
  places: z.array(Place).optional(),
  text: z.string().min(1),
  labels: z.array(Label),
})
/** One labelled note. */
export type Case = z.infer<typeof Case>

/** A passage and a rewrite of it, and what the guard is to say to it. */
export const GuardCase = z.strictObject({
  id: z.string().min(1),
  /** The case that was damaged to make this one; a part that names that case holds this one too. */
  of: z.string().min(1).optional(),
  source: z.string().min(1),
  child: Child.optional(),
  people: z.array(Person).optional(),
  rewrite: z.string().min(1),
  verdict: z.enum(['accept', 'reject']),
  /** What is wrong with the rewrite, as a kind: "changed-quote"; "none" where it is good. */
  reason: z.string().min(1),
})
export type GuardCase = z.infer<typeof GuardCase>

const Part = z.strictObject({
  cases: z.array(z.string().min(1)).min(1),
  /** Why single notes of this part are not shown; where it is absent they are. */
  heldBack: z.string().min(1).optional(),
})

export const SetInfo = z.strictObject({
  name: z.string().min(1),
  /** What its cases are: labelled notes (also where nothing is said), or rewrites for the guard. */
  kind: z.enum(['notes', 'guard']).optional(),
  purpose: z.string().min(1),
  /** Only sets of invented notes may be kept; so this can be nothing else. */
  synthetic: z.literal(true, { error: 'must be true: only sets of invented notes may be kept' }),
  parts: z.record(z.string().min(1), Part).optional(),
})
export type SetInfo = z.infer<typeof SetInfo>

export interface NoteSet extends SetInfo {
  readonly kind: 'notes'
  readonly cases: readonly Case[]
}

export interface GuardSet extends SetInfo {
  readonly kind: 'guard'
  readonly cases: readonly GuardCase[]
}

export type EvalSet = NoteSet | GuardSet
