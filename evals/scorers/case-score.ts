/** The score of one case, as a run keeps it: counts and places, never words. */
import { z } from 'zod'
import { CATEGORIES, Category } from '../../server/contract.ts'
import { SWAPS } from '../pair-case.ts'
import { ClaimCounts } from './claims.ts'

const Counts = z.object({ matched: z.int(), missed: z.int(), falseAlarms: z.int() })
const ByCategory = z.record(Category, Counts)

/** A label or a flag, and what became of it. */
export const Mark = z.object({
  became: z.enum(['found', 'missed', 'false alarm', 'counted for nothing']),
  category: Category,
  start: z.int(),
  end: z.int(),
  rule: z.string().optional(),
})
export type Mark = z.infer<typeof Mark>

export const NoteCaseScore = z.object({
  kind: z.literal('notes'),
  words: z.int(),
  /** One shared word is enough: the labelling guide's rule. */
  counts: ByCategory,
  /** At least half of the words that either covers. */
  standard: ByCategory,
  /** The very same words. */
  strict: ByCategory,
  labelled: z.array(z.enum(CATEGORIES)),
  neverFlagged: z.int(),
  phantoms: z.int(),
  grade: z.number().nullable(),
  marks: z.array(Mark),
})
export type NoteCaseScore = z.infer<typeof NoteCaseScore>

export const GuardCaseScore = z.object({
  kind: z.literal('guard'),
  wanted: z.enum(['accept', 'reject']),
  got: z.enum(['accept', 'reject']),
  /** The kind of damage; "none" for a good rewrite. */
  reason: z.string(),
  codes: z.array(z.string()),
})
export type GuardCaseScore = z.infer<typeof GuardCaseScore>

export const RewriteCaseScore = z.object({
  kind: z.literal('rewrites'),
  outcome: z.enum(['written', 'asked instead', 'thrown away']),
  /** Facts that had to stay and did not, by their place in the case's list. */
  lost: z.array(z.int()),
  /** Words that may not be said and were, likewise. */
  said: z.array(z.int()),
  /** What the guard says of it, as codes. */
  guard: z.array(z.string()),
  /** Sentences that still speak about the child. */
  aboutChild: z.int(),
  /** What a judge says, where one was asked: unscored is neither. */
  judged: z.enum(['faithful', 'unfaithful', 'unscored']).optional(),
  /** What the claim check says, where it was made; no counts where nothing usable came. */
  claims: z
    .object({
      judged: z.enum(['faithful', 'unfaithful', 'unscored']),
      counts: ClaimCounts.nullable(),
    })
    .optional(),
  /** Reading grades before and after: reported, never a reason to pass or to fail. */
  grades: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
})
export type RewriteCaseScore = z.infer<typeof RewriteCaseScore>

const SideScore = z.object({ flags: z.int(), isWritten: z.boolean(), lost: z.int() })

export const PairCaseScore = z.object({
  kind: z.literal('counterfactual'),
  swap: z.enum(SWAPS),
  a: SideScore,
  b: SideScore,
})
export type PairCaseScore = z.infer<typeof PairCaseScore>

export const CaseScore = z.discriminatedUnion('kind', [
  NoteCaseScore,
  GuardCaseScore,
  RewriteCaseScore,
  PairCaseScore,
])
export type CaseScore = z.infer<typeof CaseScore>
