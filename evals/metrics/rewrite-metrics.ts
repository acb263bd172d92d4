/** The figures of rewrites, and of the guard. */
import type { CaseScore, GuardCaseScore, RewriteCaseScore } from '../scorers/case-score.ts'
import type { ClaimCounts } from '../scorers/claims.ts'
import { type Metric, ratio } from './metric.ts'

const ofRewrites =
  (parts: (score: RewriteCaseScore) => readonly number[] | undefined) =>
  (score: CaseScore): readonly number[] | undefined =>
    score.kind === 'rewrites' ? parts(score) : undefined

const ofGuard =
  (parts: (score: GuardCaseScore) => readonly number[] | undefined) =>
  (score: CaseScore): readonly number[] | undefined =>
    score.kind === 'guard' ? parts(score) : undefined

const share = ([part, whole]: readonly number[]): number | null => ratio(part, whole)
const is = (yes: boolean): readonly number[] => [yes ? 1 : 0, 1]

type Share = Pick<Metric, 'name' | 'title' | 'better' | 'partsOf'>
const shareMetric = (metric: Share): Metric => ({ ...metric, unit: 'share', of: share })
const countMetric = (metric: Share): Metric => ({
  ...metric,
  unit: 'count',
  of: ([count]) => count ?? null,
})

const isWritten = ({ outcome }: RewriteCaseScore): boolean => outcome === 'written'
const isFaithful = (score: RewriteCaseScore): boolean =>
  isWritten(score) && score.lost.length + score.said.length + score.guard.length === 0

const ofClaims = (parts: (counts: ClaimCounts) => readonly number[] | undefined) =>
  ofRewrites(({ claims }) => (claims?.counts ? parts(claims.counts) : undefined))

/** Of the claim check. What was not settled is in neither share, and has one of its own. */
const claimMetrics: readonly Metric[] = [
  shareMetric({
    name: 'claims-faithful',
    title: 'rewrites whose claims all hold, both ways (claim check)',
    better: 'higher',
    partsOf: ofRewrites(({ claims }) =>
      claims === undefined || claims.judged === 'unscored'
        ? undefined
        : is(claims.judged === 'faithful'),
    ),
  }),
  shareMetric({
    name: 'claims-supported',
    title: 'claims of rewrites that the passage bears out',
    better: 'higher',
    partsOf: ofClaims(({ supported, made, unsettledMade }) =>
      made === unsettledMade ? undefined : [supported, made - unsettledMade],
    ),
  }),
  shareMetric({
    name: 'claims-kept',
    title: 'claims of passages that the rewrite keeps',
    better: 'higher',
    partsOf: ofClaims(({ kept, wanted, unsettledWanted }) =>
      wanted === unsettledWanted ? undefined : [kept, wanted - unsettledWanted],
    ),
  }),
  shareMetric({
    name: 'claims-unsettled',
    title: 'claims on which the judge was not of one mind',
    better: 'lower',
    partsOf: ofClaims(({ made, wanted, unsettledMade, unsettledWanted }) =>
      made + wanted === 0 ? undefined : [unsettledMade + unsettledWanted, made + wanted],
    ),
  }),
]

/** Figures that rest on a judge. */
export const JUDGED_FIGURES = {
  faithful: ['judged-faithful'],
  claims: claimMetrics.map(({ name }) => name),
} as const

export const rewriteMetrics: readonly Metric[] = [
  shareMetric({
    name: 'faithful',
    title: 'rewrites offered that keep every fact and add none',
    better: 'higher',
    partsOf: ofRewrites((score) => (isWritten(score) ? is(isFaithful(score)) : undefined)),
  }),
  countMetric({
    name: 'lost-facts',
    title: 'facts lost in rewrites offered',
    better: 'lower',
    partsOf: ofRewrites((score) => [score.lost.length]),
  }),
  countMetric({
    name: 'forbidden-words',
    title: 'words said that may not be said',
    better: 'lower',
    partsOf: ofRewrites((score) => [score.said.length]),
  }),
  countMetric({
    name: 'guard-faults',
    title: 'rewrites offered that the guard refuses',
    better: 'lower',
    partsOf: ofRewrites((score) => [isWritten(score) && score.guard.length > 0 ? 1 : 0]),
  }),
  countMetric({
    name: 'about-the-child',
    title: 'rewrites offered that still speak about the child',
    better: 'lower',
    partsOf: ofRewrites((score) => [score.aboutChild]),
  }),
  shareMetric({
    name: 'written',
    title: 'passages written to the child',
    better: 'higher',
    partsOf: ofRewrites((score) => is(isWritten(score))),
  }),
  shareMetric({
    name: 'thrown-away',
    title: 'rewrites that the guard threw away',
    better: 'lower',
    partsOf: ofRewrites(({ outcome }) => is(outcome === 'thrown away')),
  }),
  shareMetric({
    name: 'judged-faithful',
    title: 'rewrites that the judge calls faithful',
    better: 'higher',
    partsOf: ofRewrites(({ judged }) =>
      judged === undefined || judged === 'unscored' ? undefined : is(judged === 'faithful'),
    ),
  }),
  ...claimMetrics,
  {
    name: 'grade-change',
    title: 'reading grade, after less before (reported only)',
    better: 'lower',
    unit: 'number',
    partsOf: ofRewrites(({ grades: { before, after } }) =>
      before === null || after === null ? undefined : [after - before, 1],
    ),
    of: share,
  },
]

/** For each kind of damage how much is rejected, and good rewrites that are. */
export function guardMetrics(kinds: readonly string[]): readonly Metric[] {
  const damaged = (score: GuardCaseScore) => score.wanted === 'reject'
  return [
    shareMetric({
      name: 'damaged-rejected',
      title: 'damaged rewrites rejected',
      better: 'higher',
      partsOf: ofGuard((score) => (damaged(score) ? is(score.got === 'reject') : undefined)),
    }),
    shareMetric({
      name: 'good-rejected',
      title: 'good rewrites rejected',
      better: 'lower',
      partsOf: ofGuard((score) => (damaged(score) ? undefined : is(score.got === 'reject'))),
    }),
    ...kinds.map((kind) =>
      shareMetric({
        name: `rejected.${kind}`,
        title: `rejected: ${kind.replaceAll('-', ' ')}`,
        better: 'higher',
        partsOf: ofGuard((score) =>
          damaged(score) && score.reason === kind ? is(score.got === 'reject') : undefined,
        ),
      }),
    ),
  ]
}
