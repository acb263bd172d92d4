/** What people said on forms, question by question, and how far two of them agree. */

import { QUESTIONS, TICKS } from '../forms/questions.ts'
import type { FilledForm, Rating } from '../forms/read-form.ts'
import { kappaOf } from '../statistics/kappa.ts'
import { columns } from './columns.ts'
import { fixed } from './fixed.ts'

const mean = (values: readonly number[]): string =>
  values.length === 0
    ? 'no data'
    : (values.reduce((sum, one) => sum + one, 0) / values.length).toFixed(2)

export function renderRatings(forms: readonly FilledForm[]): string {
  const [first, second] = forms
  return [
    ...forms.map(
      ({ by, ratings, empty }) =>
        `${by} rated ${ratings.length} rewrites, and left ${empty} empty.`,
    ),
    columns([
      ['', ...forms.map(({ by }) => by), ...(second ? ['the same', 'within 1'] : [])],
      ...QUESTIONS.map(({ column }) => [
        column,
        ...forms.map(({ ratings }) => mean(ratings.flatMap(({ points }) => points[column] ?? []))),
        ...(first && second ? closeness(pairsOf(first, second), column) : []),
      ]),
      ...TICKS.map(({ column }) => [
        `${column}, ticked`,
        ...forms.map(({ ratings }) =>
          String(ratings.filter((one) => one.ticks.includes(column)).length),
        ),
      ]),
    ]),
    'The mean of 1 to 5. A mean hides the one rewrite that says something wrong: read the ticks first.',
    ...(first && second ? [agreementOf(first, second)] : []),
  ].join('\n\n')
}

type Both = readonly [Rating, Rating]

const pairsOf = (first: FilledForm, second: FilledForm): Both[] =>
  first.ratings.flatMap((one): Both[] => {
    const other = second.ratings.find(({ id, rewrite }) => id === one.id && rewrite === one.rewrite)
    return other ? [[one, other]] : []
  })

function closeness(pairs: readonly Both[], column: string): string[] {
  const gaps = pairs.flatMap(([a, b]) => {
    const [x, y] = [a.points[column], b.points[column]]
    return x === undefined || y === undefined ? [] : [Math.abs(x - y)]
  })
  const share = (most: number): string =>
    gaps.length === 0
      ? 'no data'
      : `${((gaps.filter((gap) => gap <= most).length / gaps.length) * 100).toFixed(0)} %`
  return [share(0), share(1)]
}

/** Whether a rewrite has a fault at all: what a judge is held against. */
export function agreementOf(first: FilledForm, second: FilledForm): string {
  const pairs = pairsOf(first, second)
  const { kappa, interval, agreement } = kappaOf(
    pairs.map(([a, b]) => [[a.ticks.length > 0, b.ticks.length > 0] as const]),
  )
  if (agreement === null) return `${first.by} and ${second.by} rated no rewrite in common.`
  const range = interval ? ` (95 %: ${fixed(interval.low, 2)} to ${fixed(interval.high, 2)})` : ''
  const beyond =
    kappa === null
      ? 'kappa: no data, since all are called the same'
      : `kappa ${fixed(kappa, 2)}${range}`
  return (
    `Whether a rewrite has a fault: ${first.by} and ${second.by} say the same of ` +
    `${(agreement * 100).toFixed(0)} % of ${pairs.length}; ${beyond}. No judge can agree with people more than people do.`
  )
}
