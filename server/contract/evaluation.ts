/** What quality leads ask of the evals over the wire, and what they are told. */
import { z } from 'zod'
import { Category } from './flag.ts'

const Name = z.string().min(1).max(200)
/** Why somebody decided something. */
export const Why = z.string().trim().min(3, 'somebody will ask one day').max(2_000)

export const EvalSetSummary = z
  .strictObject({
    name: z.string(),
    kind: z.string(),
    purpose: z.string(),
    version: z.int(),
    cases: z.int(),
    gates: z.int(),
    synthetic: z.boolean(),
    keptBack: z.boolean(),
    accepted: z
      .strictObject({ run: z.string(), by: z.string(), why: z.string(), at: z.string() })
      .nullable(),
    /** Why it cannot be used; empty where it can. */
    faults: z.array(z.string()),
  })
  .meta({ id: 'EvalSetSummary' })
export type EvalSetSummary = z.infer<typeof EvalSetSummary>

export const EvalImport = z
  .strictObject({
    into: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
    fileName: z.string().regex(/\.(?:xlsx|csv)$/i, 'an .xlsx or a .csv'),
    /** The file in base64. */
    file: z.base64().min(4, 'no file was chosen'),
    purpose: z.string().max(1_000).optional(),
    /** Whether every note in it is invented; only then a new set is made. */
    isInvented: z.boolean().default(false),
  })
  .meta({ id: 'EvalImport' })
export type EvalImport = z.infer<typeof EvalImport>

export const EvalRunWish = z
  .strictObject({
    set: Name,
    /** Absent: by rules alone, which costs nothing. */
    model: z.string().max(200).optional(),
    repeats: z.coerce.number().int().min(1).max(20).default(1),
    why: z.string().max(2_000).default(''),
    /** A part of the set; absent: all of it. */
    part: z.string().max(60).optional(),
    /** Ids and tags: cases that have one of them; in a form, with commas between them. */
    only: z
      .union([z.string().max(2_000), z.array(z.string().max(200)).max(500)])
      .transform((given) => (typeof given === 'string' ? given.split(',') : given))
      .transform((given) => given.map((one) => one.trim()).filter((one) => one !== ''))
      .optional(),
    /** What it may cost at most, in the currency of the prices; absent: 5. */
    cap: z.coerce.number().min(0).max(1_000).optional(),
    /** A prompt and its version, "review/2"; absent: the version that is live. */
    prompt: z
      .string()
      .regex(/^[a-z-]{1,60}\/\d{1,6}$/, 'a prompt and its version')
      .optional(),
    /** Yes to what the estimate said. */
    isAgreed: z.boolean().default(false),
  })
  .meta({ id: 'EvalRunWish' })
export type EvalRunWish = z.infer<typeof EvalRunWish>

/** How far a run is that was started from a page; it is forgotten in a month, the run is not. */
export const EvalProgress = z
  .strictObject({
    id: z.string(),
    state: z.enum(['to be agreed', 'running', 'done', 'stopped', 'failed']),
    done: z.int(),
    total: z.int(),
    /** What it may cost, how far it is, or what went wrong. */
    said: z.string(),
    run: z.string().nullable(),
    set: z.string(),
  })
  .meta({ id: 'EvalProgress' })
export type EvalProgress = z.infer<typeof EvalProgress>

export const EvalRunSummary = z
  .strictObject({ id: z.string(), set: z.string(), what: z.string(), createdAt: z.string() })
  .meta({ id: 'EvalRunSummary' })
export type EvalRunSummary = z.infer<typeof EvalRunSummary>

export const EvalRun = z
  .strictObject({
    ...EvalRunSummary.shape,
    /** One sentence: whether it passes its gates, and its main figure. */
    verdict: z.string(),
    isWhole: z.boolean(),
    gates: z.array(z.strictObject({ status: z.string(), line: z.string() })),
    figures: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        value: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        cases: z.int(),
      }),
    ),
    statuses: z.record(z.string(), z.int()),
  })
  .meta({ id: 'EvalRun' })
export type EvalRun = z.infer<typeof EvalRun>

export const EvalEditInput = z
  .strictObject({
    what: z.enum(['product is right', 'label is wrong', 'either is fine', 'note', 'undo']),
    why: Why,
  })
  .meta({ id: 'EvalEditInput' })
export type EvalEditInput = z.infer<typeof EvalEditInput>

export const EvalComparison = z
  .strictObject({
    verdict: z.string(),
    sentence: z.string(),
    better: z.array(z.string()),
    worse: z.array(z.string()),
    same: z.int(),
    changed: z.int(),
    onlyInOne: z.int(),
  })
  .meta({ id: 'EvalComparison' })
export type EvalComparison = z.infer<typeof EvalComparison>

export const EvalAcceptance = z.strictObject({ run: Name, why: Why }).meta({ id: 'EvalAcceptance' })
export type EvalAcceptance = z.infer<typeof EvalAcceptance>

export const EvalLabels = z
  .strictObject({
    as: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'letters, digits and hyphens'),
    labels: z
      .array(
        z.strictObject({
          start: z.int().min(0),
          end: z.int().min(1),
          category: Category,
          optional: z.boolean().optional(),
        }),
      )
      .max(1_000),
  })
  .meta({ id: 'EvalLabels' })
export type EvalLabels = z.infer<typeof EvalLabels>

export const EvalDecisionInput = z
  .strictObject({
    id: Name,
    start: z.coerce.number().int().min(0),
    end: z.coerce.number().int().min(1),
    category: Category,
    decision: z.enum(['keep', 'either is fine', 'drop', 'undo']),
    why: Why,
  })
  .meta({ id: 'EvalDecisionInput' })
export type EvalDecisionInput = z.infer<typeof EvalDecisionInput>

export const EvalJudge = z
  .strictObject({
    criterion: z.string(),
    model: z.string(),
    trust: z.enum(['Trusted', 'Advisory', 'Uncalibrated']),
    at: z.string().nullable(),
    caught: z.int(),
    bad: z.int(),
    cleared: z.int(),
    good: z.int(),
    unscored: z.int(),
  })
  .meta({ id: 'EvalJudge' })
export type EvalJudge = z.infer<typeof EvalJudge>
