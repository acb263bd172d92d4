/** Worked examples as they are kept: lists of them, one with all that was worked out, and what changes them. */
import { z } from 'zod'
import { ExampleStatus, WorkedExample } from './example.ts'
import { FactsCheck, Identifier } from './example-checks.ts'
import { Category, Flag } from './flag.ts'
import { GUIDES } from './names.ts'

export const EXAMPLE_FORMATS = ['docx', 'pptx', 'pdf', 'html'] as const
export const EXAMPLE_COPIES = ['trainee', 'answers', 'faded', 'facilitator'] as const
export const ExampleFormat = z.enum(EXAMPLE_FORMATS)
export const ExampleCopy = z.enum(EXAMPLE_COPIES)

/** 0 is one of the product's own that nobody has changed here. */
const version = z.int().min(0)
/** A name as people go by it. */
export const WriterName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: 'The name that stands on handouts.' })

/** What a library is searched by; each narrows it. */
export const ExampleQuery = z.strictObject({
  words: z.string().trim().max(200).optional(),
  category: Category.optional(),
  guide: z.enum(GUIDES).optional(),
  audience: z.string().max(500).optional(),
  status: ExampleStatus.optional(),
})
export type ExampleQuery = z.infer<typeof ExampleQuery>

export const ExampleSummary = z
  .strictObject({
    id: z.string(),
    version,
    title: z.string(),
    learningPoint: z.string(),
    status: ExampleStatus,
    categories: z.array(Category),
    guides: z.array(z.string()),
    rules: z.array(z.string()),
    audience: z.array(z.string()),
    kind: z.string(),
    minutes: z.int(),
    difficulty: z.string(),
    author: z.string(),
    approver: z.string().nullable(),
    reviewBy: z.iso.date(),
  })
  .meta({ id: 'ExampleSummary' })
export type ExampleSummary = z.infer<typeof ExampleSummary>

export const ExampleList = z
  .strictObject({
    examples: z.array(ExampleSummary),
    audiences: z.array(z.string()).meta({ description: 'All that there are, found or not.' }),
    isWhole: z
      .boolean()
      .meta({ description: "False where the store cannot be read: the product's own alone." }),
  })
  .meta({ id: 'ExampleList' })
export type ExampleList = z.infer<typeof ExampleList>

/** What was worked out about an example as it stands. */
export const ExampleFindings = z
  .strictObject({
    facts: FactsCheck,
    left: z
      .array(z.strictObject({ flag: Flag, why: z.string().nullable() }))
      .meta({ description: 'What the rules still flag in the after, and why it stays.' }),
    untreated: z.array(Flag).meta({ description: 'Flagged in the before, answered by no change.' }),
    unfinished: z.array(z.string()),
    uncitable: z.array(z.string()),
    open: z.array(Identifier).meta({ description: 'What still has to be confirmed as invented.' }),
    reasons: z.array(z.string()).meta({ description: 'Why it needs to be read again.' }),
  })
  .meta({ id: 'ExampleFindings' })
export type ExampleFindings = z.infer<typeof ExampleFindings>

export const ExampleSheet = z
  .strictObject({
    example: WorkedExample,
    version,
    latest: version,
    isOwn: z.boolean().meta({ description: 'Whether the caller wrote of it: others approve it.' }),
    findings: ExampleFindings,
  })
  .meta({ id: 'ExampleSheet' })
export type ExampleSheet = z.infer<typeof ExampleSheet>

export const ExampleHistory = z
  .strictObject({
    versions: z.array(
      z.strictObject({
        version,
        by: z.string(),
        what: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    decisions: z.array(
      z.strictObject({
        version,
        by: z.string(),
        decision: z.enum(['approved', 'returned']),
        comment: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ExampleHistory' })
export type ExampleHistory = z.infer<typeof ExampleHistory>

/** An example to keep. What the service itself knows better (status, who approved it) is not taken from it. */
export const ExampleSave = z
  .strictObject({
    example: WorkedExample,
    version: version.meta({ description: 'The one that was read; 0 where it is new.' }),
    by: WriterName,
    what: z.string().trim().max(500).default('').meta({ description: 'What was changed.' }),
    invented: z
      .array(z.string().max(500))
      .max(300)
      .default([])
      .meta({ description: 'The words that `by` confirms as invented.' }),
  })
  .meta({ id: 'ExampleSave' })
export type ExampleSave = z.infer<typeof ExampleSave>

export const ExampleSaved = z
  .strictObject({ id: z.string(), version, status: ExampleStatus })
  .meta({ id: 'ExampleSaved' })
export type ExampleSaved = z.infer<typeof ExampleSaved>

/** A step of somebody: submit, approve, return. */
export const ExampleStep = z
  .strictObject({
    version,
    by: WriterName,
    comment: z.string().trim().max(2_000).default(''),
    reviewBy: z.iso.date().optional().meta({ description: 'When approving: 12 months on.' }),
  })
  .meta({ id: 'ExampleStep' })
export type ExampleStep = z.infer<typeof ExampleStep>
