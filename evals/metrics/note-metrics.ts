/** The figures of labelled notes. */
import { CATEGORIES, type Category } from '../../server/contract.ts'
import type { CaseScore, NoteCaseScore } from '../scorers/case-score.ts'
import { type Counts, type Measures, macro, measure } from '../statistics/measures.ts'
import { type Metric, ratio } from './metric.ts'

type Column = 'counts' | 'standard' | 'strict'

const ofNotes =
  (parts: (score: NoteCaseScore) => readonly number[] | undefined) =>
  (score: CaseScore): readonly number[] | undefined =>
    score.kind === 'notes' ? parts(score) : undefined

const partsFor = (column: Column, category?: Category) =>
  ofNotes((score) => {
    const all = score[column]
    const picked = category ? [all[category]] : CATEGORIES.map((one) => all[one])
    const sum = { matched: 0, missed: 0, falseAlarms: 0 }
    for (const counts of picked) {
      sum.matched += counts?.matched ?? 0
      sum.missed += counts?.missed ?? 0
      sum.falseAlarms += counts?.falseAlarms ?? 0
    }
    return [sum.matched, sum.missed, sum.falseAlarms]
  })

const countsFrom = ([matched = 0, missed = 0, falseAlarms = 0]: readonly number[]): Counts => ({
  matched,
  missed,
  falseAlarms,
})

const TITLES: Readonly<Record<keyof Measures, string>> = {
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  f05: 'F0.5',
}

const measured = (
  name: string,
  title: string,
  key: keyof Measures,
  partsOf: Metric['partsOf'],
): Metric => ({
  name,
  title,
  better: 'higher',
  unit: 'share',
  partsOf,
  of: (sums) => measure(countsFrom(sums))[key],
})

const overall = (Object.keys(TITLES) as (keyof Measures)[]).map((key) =>
  measured(key, TITLES[key], key, partsFor('counts')),
)
const columns = (['standard', 'strict'] as const).flatMap((column) =>
  (['precision', 'recall', 'f05'] as const).map((key) =>
    measured(`${column}.${key}`, `${TITLES[key]}, ${column}`, key, partsFor(column)),
  ),
)
/** Precision, recall and F0.5 of one category. */
const categoryMetrics = (category: Category): Metric[] =>
  (['precision', 'recall', 'f1', 'f05'] as const).map((key) =>
    measured(
      `${key}.${category}`,
      `${TITLES[key]}, ${category}`,
      key,
      partsFor('counts', category),
    ),
  )

const isClean = (score: NoteCaseScore): boolean => score.labelled.length === 0
const alarmsOf = (score: NoteCaseScore): number =>
  CATEGORIES.reduce((sum, category) => sum + (score.counts[category]?.falseAlarms ?? 0), 0)

const others: Metric[] = [
  {
    name: 'macro.f05',
    title: 'F0.5, mean over categories',
    better: 'higher',
    unit: 'share',
    partsOf: ofNotes((score) =>
      CATEGORIES.flatMap((category) => {
        const { matched = 0, missed = 0, falseAlarms = 0 } = score.counts[category] ?? {}
        return [matched, missed, falseAlarms]
      }),
    ),
    of: (sums) =>
      macro(CATEGORIES.map((_, at) => measure(countsFrom(sums.slice(at * 3, at * 3 + 3))))).f05,
  },
  {
    name: 'false-alarms',
    title: 'false alarms per 1,000 words of clean notes',
    better: 'lower',
    unit: 'number',
    partsOf: ofNotes((score) => (isClean(score) ? [alarmsOf(score), score.words] : undefined)),
    of: ([alarms, words]) => ratio((alarms ?? 0) * 1000, words),
  },
  {
    name: 'clean-flagged',
    title: 'clean notes flagged',
    better: 'lower',
    unit: 'share',
    partsOf: ofNotes((score) => (isClean(score) ? [alarmsOf(score) > 0 ? 1 : 0, 1] : undefined)),
    of: ([flagged, notes]) => ratio(flagged, notes),
  },
  {
    name: 'never-flagged',
    title: 'flags on words that may never be flagged',
    better: 'lower',
    unit: 'count',
    partsOf: ofNotes((score) => [score.neverFlagged]),
    of: ([flags]) => flags ?? null,
  },
  {
    name: 'phantom-quotes',
    title: 'quotes that do not stand in the note',
    better: 'lower',
    unit: 'count',
    partsOf: ofNotes((score) => [score.phantoms]),
    of: ([quotes]) => quotes ?? null,
  },
]

export const noteMetrics: readonly Metric[] = [
  ...overall,
  ...columns,
  ...others,
  ...CATEGORIES.flatMap(categoryMetrics),
]
