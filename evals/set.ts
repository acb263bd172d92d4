/** What an eval set is: a folder with `set.yaml` (what it is for) and `cases.jsonl` (one case a line). */
import { z } from 'zod'
import { Category, Child, GUIDES, Person, Place } from '../server/contract.ts'
import { Gate } from './gate.ts'
import type { PairCase } from './pair-case.ts'

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

/** Words of somebody's own by which cases are picked: "quote", "home-visit". */
export const Tags = z.array(z.string().regex(/^[^,\s]+$/, 'no spaces and no commas')).min(1)

export const Case = z.strictObject({
  id: z.string().min(1),
  tags: Tags.optional(),
  title: z.string().optional(),
  profile: z.enum(GUIDES).optional(),
  addressChild: z.boolean().optional(),
  child: Child.optional(),
  people: z.array(Person).optional(),
  places: z.array(Place).optional(),
  /** Notes of one story share a family: they are drawn together when intervals are worked out. */
  family: z.string().min(1).optional(),
  text: z.string().min(1),
  labels: z.array(Label),
  /** Words that may never be flagged: somebody's own words, say. */
  neverFlag: z
    .array(z.strictObject({ quote: z.string().min(1), nth: z.int().min(1).optional() }))
    .optional(),
})
/** One labelled note. */
export type Case = z.infer<typeof Case>

/** A passage and a rewrite of it, and what the guard is to say to it. */
export const GuardCase = z.strictObject({
  id: z.string().min(1),
  tags: Tags.optional(),
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

/** A passage to be written to the child, and what a faithful rewrite of it keeps and never says. */
export const RewriteCase = z.strictObject({
  id: z.string().min(1),
  tags: Tags.optional(),
  family: z.string().min(1).optional(),
  source: z.string().min(1),
  profile: z.enum(GUIDES).optional(),
  child: Child.optional(),
  people: z.array(Person).optional(),
  places: z.array(Place).optional(),
  /** What the passage holds that a checker should flag; for readers, not scored. */
  flags: z.array(Category).optional(),
  /** One good rewrite, for readers and for writing prompts; not scored. */
  reference: z.string().min(1).optional(),
  mustKeep: z.array(z.string().min(1)),
  mustNot: z.array(z.string().min(1)),
})
export type RewriteCase = z.infer<typeof RewriteCase>

const Part = z.strictObject({
  cases: z.array(z.string().min(1)).min(1),
  /** Why single notes of this part are not shown; where it is absent they are. */
  heldBack: z.string().min(1).optional(),
})

const SET_KINDS = ['notes', 'guard', 'rewrites', 'counterfactual'] as const
export type SetKind = (typeof SET_KINDS)[number]

export const SetInfo = z.strictObject({
  name: z.string().min(1),
  /** What its cases are: labelled notes where nothing is said. */
  kind: z.enum(SET_KINDS).optional(),
  purpose: z.string().min(1),
  /** Who answers for it. */
  owner: z.string().min(1).optional(),
  /** Raised whenever cases or labels change in meaning. */
  version: z.int().positive().default(1),
  /** Whether every note is invented. Of a set that is not, runs keep hashes and scores alone. */
  synthetic: z.boolean(),
  /** Whether the set is spent by use: every run of it is counted. */
  keptBack: z.boolean().default(false),
  /** The one figure by which two runs are compared. */
  primary: z.string().min(1).optional(),
  /** A difference of the primary figure that nobody would notice. */
  margin: z.number().positive().max(0.5).default(0.02),
  /** The share of cases that may end without a score before a run counts as incomplete. */
  tolerance: z.number().min(0).max(1).default(0.02),
  gates: z.array(Gate).default([]),
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

export interface RewriteSet extends SetInfo {
  readonly kind: 'rewrites'
  readonly cases: readonly RewriteCase[]
}

export interface PairSet extends SetInfo {
  readonly kind: 'counterfactual'
  readonly cases: readonly PairCase[]
}

export type EvalSet = NoteSet | GuardSet | RewriteSet | PairSet
export type AnyCase = EvalSet['cases'][number]
