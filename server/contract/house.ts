/** What a deployment adds of its own, and what workers did with flags. */
import { z } from 'zod'
import { CATEGORIES } from './names.ts'

const cell = z.string().max(4_000)
const more = cell.optional()

/** A house term: the columns of a glossary file, as `docs/glossary.md` says what each is for. */
export const HouseTerm = z
  .strictObject({
    category: z.enum(CATEGORIES).exclude(['third-person']),
    id: cell,
    phrase: cell,
    why: cell,
    source: cell,
    forms: more,
    inflect: more,
    replace: more,
    explain: more,
    ask: more,
    template: more,
    remove: more,
    also: more,
    message: more,
    only_after: more,
    only_before: more,
    only_with: more,
    unless_after: more,
    unless_before: more,
    unless_with: more,
    exact: more,
    expansion: more,
    keep_when: more,
    contested: more,
    hint: more,
    flags: more,
    passes: more,
  })
  .meta({ id: 'HouseTerm' })
export type HouseTerm = z.infer<typeof HouseTerm>

/** What was stored, and the version of the rules that holds it. */
export const Stored = z.strictObject({ id: z.string(), rulesVersion: z.string() })
export type Stored = z.infer<typeof Stored>

const count = z.int().min(0).max(10_000)

/** How many flags of a rule were accepted and dismissed. No text. */
export const FlagCount = z.strictObject({
  rule: z.string().max(100),
  accepted: count.default(0),
  dismissed: count.default(0),
})

export const FlagCountsInput = z
  .strictObject({ counts: z.array(FlagCount).min(1).max(200) })
  .meta({ id: 'FlagCountsInput' })
export type FlagCountsInput = z.infer<typeof FlagCountsInput>

export const FlagCounts = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    counts: z.array(z.strictObject({ rule: z.string(), accepted: z.int(), dismissed: z.int() })),
  })
  .meta({ id: 'FlagCounts' })
export type FlagCounts = z.infer<typeof FlagCounts>
