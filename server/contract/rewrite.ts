/** Rewrites and the model's review: what goes in, and the events that come back. */
import { z } from 'zod'
import { type Check, type Flag, Verdict } from './flag.ts'
import { NoteInput } from './note-input.ts'

/** A note and the passage of it that is to be written to the child. */
export const RewriteInput = NoteInput.extend({
  start: z.int().min(0),
  end: z.int().min(1),
  by: z
    .enum(['rules', 'model'])
    .optional()
    .meta({ description: 'Without it: the model where one is named, else rules.' }),
}).meta({ id: 'RewriteInput' })
export type RewriteInput = z.infer<typeof RewriteInput>

/** How a rewrite ended. Nothing that the guard has not accepted is ever in `text`. */
export const RewriteDone = z
  .strictObject({
    text: z.string().nullable().meta({ description: 'Null where the rewrite was declined.' }),
    start: z.int().min(0).meta({ description: 'What `text` stands for: whole sentences.' }),
    end: z.int().min(0),
    questions: z.array(z.string()).meta({ description: 'What only the worker can answer.' }),
    by: z.enum(['rules', 'model']),
    verdict: Verdict.nullable(),
    note: z
      .string()
      .optional()
      .meta({ description: 'One quiet line, where the model did not answer.' }),
  })
  .meta({ id: 'RewriteDone' })
export type RewriteDone = z.infer<typeof RewriteDone>

/** Why a model did not answer, as a code and one line for the worker. */
export const ModelTrouble = z
  .strictObject({ code: z.string(), detail: z.string(), retryAfterMs: z.int().optional() })
  .meta({ id: 'ModelTrouble' })
export type ModelTrouble = z.infer<typeof ModelTrouble>

/** The last event of a review: what the model pointed at that could not be used. */
export const ReviewDone = z
  .strictObject({ flags: z.int(), checks: z.int(), dropped: z.int() })
  .meta({ id: 'ReviewDone' })
export type ReviewDone = z.infer<typeof ReviewDone>

/** Server-Sent Events of `POST /v1/review`. */
export type ReviewEvent =
  | { readonly event: 'flag'; readonly data: Flag }
  | { readonly event: 'check'; readonly data: Check }
  | { readonly event: 'done'; readonly data: ReviewDone }
  | { readonly event: 'failure'; readonly data: ModelTrouble }
