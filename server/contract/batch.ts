/** Batches: many notes checked in one go. What comes back is figures, never words of a note. */
import { z } from 'zod'
import { Category } from './flag.ts'
import { Child, MAX_NOTE_LENGTH } from './note-input.ts'

/** The most notes that one call may hand in, and the largest body it may come in, in bytes. */
export const MAX_BATCH_NOTES = 5_000
export const MAX_BATCH_BODY_BYTES = 16_777_216

const label = z.string().trim().min(1).max(100)
/** `2026-03`. */
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month such as 2026-03')

export const BatchNote = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(MAX_NOTE_LENGTH)
    .refine((text) => text.isWellFormed(), { error: 'holds half of a character' }),
  team: label.optional(),
  month: month.optional(),
  child: Child.pick({ name: true }).optional(),
})
export type BatchNote = z.infer<typeof BatchNote>

export const BatchOptions = z.strictObject({
  profile: z.string().min(1).max(100).optional(),
  addressChild: z.boolean().optional(),
})
export type BatchOptions = z.infer<typeof BatchOptions>

/** `POST /v1/batches`. The notes are sealed as they come in, and erased when the last is checked. */
export const BatchInput = BatchOptions.extend({
  notes: z.array(BatchNote).min(1),
}).meta({ id: 'BatchInput' })
export type BatchInput = z.infer<typeof BatchInput>

/**
 * `running` while notes wait; `checked` where they are all checked and whoever began it has yet to
 * write its report; `done` once the sealed notes and their key are gone.
 */
export const BatchStatus = z.enum(['filling', 'running', 'checked', 'done'])
export type BatchStatus = z.infer<typeof BatchStatus>

const count = z.int().nonnegative()

export const BatchState = z
  .object({
    id: z.string(),
    status: BatchStatus,
    notes: z.object({ waiting: count, done: count, failed: count, skipped: count }),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** When the figures, or what is left of an unfinished batch, are erased. */
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'BatchState' })
export type BatchState = z.infer<typeof BatchState>

const Figures = z.object({
  notes: count,
  words: count,
  flags: count,
  /** Null where there are no words. */
  flagsPer1000Words: z.number().nullable(),
  notesWithoutFlags: count,
})
const Found = z.object({
  flags: count,
  notesWithIt: count,
  flagsPer1000Words: z.number().nullable(),
})

/** `GET /v1/batches/:id/report`. Groups of few notes are joined, so that none speaks of one worker. */
export const BatchReport = z
  .object({
    total: Figures,
    byCategory: z.array(Found.extend({ category: Category })),
    byRule: z.array(Found.extend({ rule: z.string(), category: Category })),
    byTeam: z.array(Figures.extend({ team: z.string() })),
    byMonth: z.array(Figures.extend({ month: z.string() })),
    /** Notes that could not be read or checked, by what was wrong. */
    notChecked: z.array(z.object({ code: z.string(), notes: count })),
    profiles: z.array(z.string()),
    rulesVersions: z.array(z.string()),
  })
  .meta({ id: 'BatchReport' })
export type BatchReport = z.infer<typeof BatchReport>
export type BatchFigures = z.infer<typeof Figures>
