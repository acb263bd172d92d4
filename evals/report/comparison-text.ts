/** A comparison in words: the verdict first, then the figures that it rests on. */

import type { Comparison, MetricComparison } from '../comparison.ts'
import { showFigure } from '../judge-gates.ts'
import { FEWEST_CASES } from '../statistics/verdict.ts'
import { columns } from './columns.ts'
import { fixed } from './fixed.ts'

/** `against` names what the run is held against. */
export function describeComparison(comparison: Comparison, against: string): string {
  const { primary, shared, changed, onlyInOne, cases } = comparison
  const apart = [
    changed > 0 ? `${changed} changed since and left out` : '',
    onlyInOne > 0 ? `${onlyInOne} in one run only and left out` : '',
  ].filter((part) => part !== '')
  return [
    `Against ${against}: ${primary.verdict}. ${describeDifference(primary)}`,
    `Compared on ${shared} cases that both have${apart.length > 0 ? ` (${apart.join(', ')})` : ''}: ` +
      `${cases.better.length} got better, ${cases.worse.length} worse, ${cases.same} stayed the same.`,
    ...neededOf(comparison),
  ].join('\n')
}

/** "F0.5 is 97.7 %, was 96.1 %: 1.6 points up (0.4 to 2.9)." */
export function describeDifference({
  title,
  a,
  b,
  difference,
  interval,
  unit,
}: MetricComparison): string {
  if (a === null || b === null || difference === null) return `${title}: no data.`
  const points = (value: number): string =>
    unit === 'share' ? `${fixed(value * 100, 1)} points` : showFigure(value, unit)
  const range = interval ? ` (95 %: ${points(interval.low)} to ${points(interval.high)})` : ''
  return `${title} is ${showFigure(b, unit)}, was ${showFigure(a, unit)}: a difference of ${points(difference)}${range}.`
}

function neededOf({ primary, needed, shared }: Comparison): string[] {
  if (primary.verdict !== 'Too few to tell') return []
  if (primary.size < FEWEST_CASES) {
    const fewer =
      primary.size < shared ? `Only ${primary.size} of them count for that figure. ` : ''
    return [`${fewer}Below ${FEWEST_CASES} cases nothing can be told.`]
  }
  return needed === null ? [] : [`To see a change of 3 points you need about ${needed} cases.`]
}

/** Every figure of a comparison, those that differ first. */
export function renderComparison({ primary, others }: Comparison): string {
  const known = others.filter(({ difference }) => difference !== null && difference !== 0)
  const sorted = known.toSorted((x, y) => (x.corrected ?? 1) - (y.corrected ?? 1))
  return columns([
    ['', 'was', 'is', 'difference', 'p (Holm)', ''],
    ...[primary, ...sorted].map(({ title, a, b, difference, unit, corrected, p, verdict }, at) => [
      title,
      a === null ? 'no data' : showFigure(a, unit),
      b === null ? 'no data' : showFigure(b, unit),
      difference === null ? '' : showFigure(difference, unit),
      (at === 0 ? p : corrected)?.toFixed(3) ?? '',
      at === 0 || (corrected ?? 1) < 0.05 ? verdict : '',
    ]),
  ])
}
