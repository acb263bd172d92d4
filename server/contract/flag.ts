/** What is found in a note: flags with suggestions, checks, and where both get their authority. */
import { z } from 'zod'
import { CATEGORIES, GUIDES } from './names.ts'

export const Category = z.enum(CATEGORIES).meta({ id: 'Category' })
export type Category = z.infer<typeof Category>

/** Where a flag or check gets its authority: a guide's own words, a publication, or our reason. */
export const Source = z
  .union([
    z.strictObject({ guide: z.enum(GUIDES), quote: z.string().min(1) }),
    z.strictObject({ title: z.string().min(1), url: z.url() }),
    z.strictObject({ reason: z.string().min(1) }),
  ])
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

const offset = z.int().min(0)

export const Suggestion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('replace'), text: z.string().min(1) }),
    z.strictObject({ kind: z.literal('remove') }),
    z.strictObject({ kind: z.literal('explain'), text: z.string().min(1) }),
    z.strictObject({
      kind: z.literal('ask'),
      question: z.string().min(1),
      template: z.string().min(1).optional(),
    }),
    z.strictObject({
      kind: z.literal('rewrite'),
      start: offset,
      end: offset,
      text: z.string().min(1),
    }),
  ])
  .meta({ id: 'Suggestion' })
export type Suggestion = z.infer<typeof Suggestion>

export const Flag = z
  .strictObject({
    id: z.string().meta({ description: 'Same rule, same words, same occurrence: same id.' }),
    rule: z.string().meta({ description: "The rule's path, for example jargon/placement." }),
    category: Category,
    also: z.array(Category).optional(),
    start: offset,
    end: offset,
    quote: z.string().meta({ description: 'The flagged words: text.slice(start, end), always.' }),
    message: z.string(),
    why: z.string().meta({ description: 'What it means for the child who reads this one day.' }),
    sources: z.array(Source).min(1),
    suggestions: z.array(Suggestion),
    foundBy: z.enum(['rules', 'model']),
  })
  .meta({ id: 'Flag' })
export type Flag = z.infer<typeof Flag>

export const Check = z
  .strictObject({
    id: z.string(),
    rule: z.string(),
    title: z.string(),
    status: z.enum(['met', 'missing', 'ask', 'not-applicable']),
    message: z.string(),
    sources: z.array(Source).min(1),
    start: offset.optional(),
    end: offset.optional(),
  })
  .meta({ id: 'Check' })
export type Check = z.infer<typeof Check>

export const CheckResult = z
  .strictObject({
    flags: z.array(Flag),
    checks: z.array(Check),
    words: z.int().min(0),
    sentences: z.int().min(0),
    readability: z.strictObject({ fleschKincaidGrade: z.number().nullable() }),
    profile: z.string(),
    addressChild: z
      .boolean()
      .meta({ description: 'Whether writing to the child was asked for in this check.' }),
    rulesVersion: z.string(),
  })
  .meta({ id: 'CheckResult' })
export type CheckResult = z.infer<typeof CheckResult>

/** The guard's: whether a rewrite may be shown, and why not. */
export const Verdict = z
  .strictObject({
    verdict: z.enum(['accept', 'reject']),
    reasons: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>
