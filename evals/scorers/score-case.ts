/** One answer to one case, scored by the kind of the set. Pure: no call, no clock, no file. */

import type { PairCase } from '../pair-case.ts'
import { writeSide } from '../pair-case.ts'
import { sourceHashOf } from '../record/identity.ts'
import type { AnyCase, Case, EvalSet, GuardCase, RewriteCase } from '../set.ts'
import type { Answer } from '../subjects/answer.ts'
import type { CaseScore } from './case-score.ts'
import { holds } from './holds.ts'
import { scoreFlags } from './score-note.ts'
import { scoreRewrite } from './score-rewrite.ts'

/** Changes whenever a scorer changes: scores of two versions are not compared. */
export const scoringId = (): string =>
  sourceHashOf('evals/scorers', 'server/rewrite', 'server/note').slice(0, 12)

/** Undefined where the answer is not of the set's kind. */
export function scoreCase(
  kind: EvalSet['kind'],
  one: AnyCase,
  answer: Answer,
): CaseScore | undefined {
  if (kind === 'notes' && answer.kind === 'flags') return scoreFlags(one as Case, answer)
  if (kind === 'rewrites' && answer.kind === 'rewrite') {
    return scoreRewrite(one as RewriteCase, answer)
  }
  if (kind === 'guard' && answer.kind === 'verdict') {
    const { verdict, reason } = one as GuardCase
    const codes = answer.reasons.map(({ code }) => code)
    return { kind: 'guard', wanted: verdict, got: answer.verdict, reason, codes }
  }
  if (kind === 'counterfactual' && answer.kind === 'pair') return scorePair(one as PairCase, answer)
  return undefined
}

function scorePair(
  one: PairCase,
  answer: Extract<Answer, { kind: 'pair' }>,
): CaseScore | undefined {
  const [a, b] = [one.a, one.b].map((child, at) => {
    const side = answer.sides[at]
    if (!side) return undefined
    const kept = one.mustKeep.filter((words) => writeSide(one.template, child).includes(words))
    const { text } = side
    return {
      flags: side.flags.length,
      isWritten: text !== null,
      lost: text === null ? 0 : kept.filter((words) => !holds(text, words)).length,
    }
  })
  return a && b ? { kind: 'counterfactual', swap: one.swap, a, b } : undefined
}
