/** What is in force: rules and terms. */
import { z } from 'zod'
import { Category, Source, Suggestion } from './flag.ts'

/** One rule as `GET /v1/rules` shows it; a term is a rule that is one row of the glossary. */
export const RuleInfo = z
  .strictObject({
    id: z.string(),
    category: Category,
    message: z.string(),
    why: z.string(),
    sources: z.array(Source).min(1),
    examples: z.strictObject({ flags: z.array(z.string()), passes: z.array(z.string()) }),
  })
  .meta({ id: 'RuleInfo' })
export type RuleInfo = z.infer<typeof RuleInfo>

export const TermInfo = z
  .strictObject({
    id: z.string(),
    category: Category,
    phrase: z.string(),
    forms: z.array(z.string()),
    why: z.string(),
    sources: z.array(Source).min(1),
    suggestions: z.array(Suggestion).min(1),
    expansion: z.string().optional(),
    keepWhen: z.string().optional(),
    contested: z.boolean(),
    hint: z.boolean(),
  })
  .meta({ id: 'TermInfo' })
export type TermInfo = z.infer<typeof TermInfo>
