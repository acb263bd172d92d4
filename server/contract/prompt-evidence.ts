/** Versions of prompts, what runs say of each, and which is live. */
import { z } from 'zod'
import { Why } from './evaluation.ts'

/** What a run says of one version of a prompt, on one of the sets whose gates it has to pass. */
export const EvalEvidence = z
  .strictObject({
    set: z.string(),
    /** `outdated`: the last run was made by other rules, settings or another model. */
    status: z.enum(['passed', 'failed', 'not whole', 'outdated', 'not run']),
    /** The run that says so, or the last one with this version. */
    run: z.string().nullable(),
    /** In words: which gates failed, or what has changed since. */
    said: z.string(),
  })
  .meta({ id: 'EvalEvidence' })
export type EvalEvidence = z.infer<typeof EvalEvidence>

export const EvalPrompt = z
  .strictObject({
    name: z.string(),
    /** Of the version that the service asks with. */
    live: z.int(),
    /** Of the one that came with this release, which is live where none was chosen. */
    released: z.int(),
    versions: z.array(
      z.strictObject({
        version: z.int(),
        hash: z.string(),
        evidence: z.array(EvalEvidence),
        /** Why it cannot be made live; empty where it can. */
        hindrances: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'EvalPrompt' })
export type EvalPrompt = z.infer<typeof EvalPrompt>

/** Makes a version of a prompt live. One that was live before needs no gate. */
export const EvalPromptChange = z
  .strictObject({ version: z.coerce.number().int().min(1).max(999_999), why: Why })
  .meta({ id: 'EvalPromptChange' })
export type EvalPromptChange = z.infer<typeof EvalPromptChange>
