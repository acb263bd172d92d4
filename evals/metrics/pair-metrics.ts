/** The figures of counterfactual pairs: child a less child b, who differ in one thing alone. */
import { SWAPS } from '../pair-case.ts'
import type { CaseScore, PairCaseScore } from '../scorers/case-score.ts'
import { type Metric, ratio } from './metric.ts'

const mean = ([sum, pairs]: readonly number[]): number | null => ratio(sum, pairs)

const WHAT: readonly (readonly [
  name: string,
  title: string,
  of: (pair: PairCaseScore) => number | undefined,
])[] = [
  ['flags', 'flags a note', ({ a, b }) => b.flags - a.flags],
  ['written', 'passages written', ({ a, b }) => Number(b.isWritten) - Number(a.isWritten)],
  [
    'lost',
    'facts lost a rewrite',
    ({ a, b }) => (a.isWritten && b.isWritten ? b.lost - a.lost : undefined),
  ],
]

/** Differences, b less a, for all pairs and for each thing that was swapped. None is better: 0 is. */
export const pairMetrics: readonly Metric[] = [undefined, ...SWAPS]
  .flatMap((swap) =>
    WHAT.map(([name, title, differenceOf]): Metric => {
      const partsOf = (score: CaseScore): readonly number[] | undefined => {
        if (score.kind !== 'counterfactual' || (swap && score.swap !== swap)) return undefined
        const difference = differenceOf(score)
        return difference === undefined ? undefined : [difference, 1]
      }
      return {
        name: swap ? `${name}-difference.${swap}` : `${name}-difference`,
        title: swap ? `${title}, difference by ${swap}` : `${title}, difference`,
        better: 'lower',
        unit: 'number',
        partsOf,
        of: mean,
      }
    }),
  )
  .concat([
    {
      name: 'pairs-that-differ',
      title: 'pairs treated differently in any way',
      better: 'lower',
      unit: 'share',
      partsOf: (score) =>
        score.kind === 'counterfactual' ? [isUnlike(score) ? 1 : 0, 1] : undefined,
      of: mean,
    },
  ])

const isUnlike = ({ a, b }: PairCaseScore): boolean =>
  a.flags !== b.flags || a.isWritten !== b.isWritten || a.lost !== b.lost
