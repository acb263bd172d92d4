/** The lines of `results.jsonl`: what came of each case, each score, each start and end of work. */
import { z } from 'zod'
import { CaseScore } from '../scorers/case-score.ts'
import { CLAIM_FAULTS, ClaimCounts } from '../scorers/claims.ts'
import { Answer } from '../subjects/answer.ts'

export const STATUSES = [
  'ok',
  'refused',
  'filtered',
  'truncated',
  'invalid',
  'error',
  'stopped',
] as const
/** How a case ended. All but `ok` are unscored, which is not zero. */
export type Status = (typeof STATUSES)[number]

/** A status that a further try would not change. */
export const isFinal = (status: Status): boolean => status !== 'error' && status !== 'stopped'

const Money = z.number().min(0).nullable()

export const ResultLine = z.object({
  line: z.literal('result'),
  case: z.string(),
  /** From 1. */
  repeat: z.int().min(1),
  text: z.string(),
  status: z.enum(STATUSES),
  /** The model's own word for how it ended, where it is not `ok`. */
  reason: z.string().optional(),
  /** Absent for sets that are not invented, and where nothing came. */
  answer: Answer.optional(),
  /** The model's name as the provider gives it. */
  model: z.string().optional(),
  tokens: z.object({ input: z.int(), cached: z.int(), output: z.int() }),
  calls: z.object({ sent: z.int(), replayed: z.int() }),
  /** What the answer cost when it was made, and what this line spent; null where no price is known. */
  cost: Money,
  incurred: Money,
  /** The recordings it rests on. */
  tapes: z.array(z.string()),
  ms: z.number(),
  at: z.iso.datetime(),
})
export type ResultLine = z.infer<typeof ResultLine>

export const ScoreLine = z.object({
  line: z.literal('score'),
  case: z.string(),
  repeat: z.int().min(1),
  text: z.string(),
  labels: z.string(),
  /** Which scorers: `scoringId`. */
  scoring: z.string(),
  score: CaseScore,
  at: z.iso.datetime(),
})
export type ScoreLine = z.infer<typeof ScoreLine>

export const SessionLine = z.object({
  line: z.literal('session'),
  event: z.enum(['start', 'end']),
  at: z.iso.datetime(),
  /** At the start: who, where, on what. Not part of the identity. */
  by: z.string().optional(),
  why: z.string().optional(),
  node: z.string().optional(),
  commit: z.string().optional(),
  host: z.string().optional(),
  atOnce: z.int().optional(),
  /** At the end: why it ended. */
  ended: z.enum(['done', 'stopped', 'cap', 'error']).optional(),
})
export type SessionLine = z.infer<typeof SessionLine>

/** What a judge said of one rewrite. */
export const JudgementLine = z.object({
  line: z.literal('judgement'),
  case: z.string(),
  repeat: z.int().min(1),
  text: z.string(),
  /** Of the rewrite that was judged. */
  answer: z.string(),
  /** Prompt and model of the judge: `judgeIdOf`. */
  judge: z.string(),
  judged: z.enum(['faithful', 'unfaithful', 'unscored']),
  incurred: Money,
  /** The recordings it rests on; not noted at first. */
  tapes: z.array(z.string()).default([]),
  at: z.iso.datetime(),
})
export type JudgementLine = z.infer<typeof JudgementLine>

/** What the claim check said of one rewrite: each claim that the other text does not bear out, in words. */
export const ClaimsLine = z.object({
  ...JudgementLine.shape,
  line: z.literal('claims'),
  /** Null where nothing usable came. */
  counts: ClaimCounts.nullable(),
  faults: z.array(
    z.object({
      where: z.enum(['added', 'lost']),
      how: z.enum(CLAIM_FAULTS),
      claim: z.string(),
    }),
  ),
})
export type ClaimsLine = z.infer<typeof ClaimsLine>

export const RunLine = z.discriminatedUnion('line', [
  ResultLine,
  ScoreLine,
  SessionLine,
  JudgementLine,
  ClaimsLine,
])
export type RunLine = z.infer<typeof RunLine>
