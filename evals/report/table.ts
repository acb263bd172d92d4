/** The figures of a run as a table of plain text. */

import type { Figures, Pooled, RunScore } from '../scorers/score.ts'
import { type Interval, RESAMPLES } from '../statistics/bootstrap.ts'

const COLUMNS = [
  '',
  'labels',
  'flags',
  'matched',
  'precision',
  'recall',
  'F1',
  'F0.5',
  '95 % interval',
  'false alarms / 1,000 words',
]

const NOTES = [
  `The interval is that of F0.5: 95 %, over ${RESAMPLES} resamples of the notes.`,
  'False alarms per 1,000 words: on the notes without a label of the category; for all, on the',
  'clean notes, which have no label at all. A matched flag counts under the category of its label.',
]

/** One row a category; where there are several, also all pooled and their mean. */
export function renderTable(score: RunScore): string {
  const named = Object.entries(score.categories)
  const overall = [row('all (micro)', score.micro), row('mean (macro)', score.macro)]
  const rows = [
    COLUMNS,
    ...named.map(([name, figures]) => row(name, figures)),
    ...(named.length > 1 ? overall : []),
  ]
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)))
  const pad = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  const lines = rows.map((cells) => cells.map(pad).join('  ').trimEnd())
  return [...lines, '', ...NOTES].join('\n')
}

const isPooled = (figures: Figures): figures is Pooled => 'silent' in figures

function row(name: string, figures: Figures): string[] {
  const counts = isPooled(figures)
    ? [figures.labels, figures.flags, figures.matched].map(String)
    : ['', '', '']
  return [
    name,
    ...counts,
    share(figures.precision),
    share(figures.recall),
    share(figures.f1),
    share(figures.f05),
    interval(figures.intervals.f05),
    isPooled(figures) ? silence(figures) : '',
  ]
}

const NO_DATA = 'no data'

const share = (value: number | null): string => (value === null ? NO_DATA : value.toFixed(3))

const interval = (value: Interval | null): string =>
  value === null ? NO_DATA : `${value.low.toFixed(3)} to ${value.high.toFixed(3)}`

function silence({ falseAlarmsPer1000, silent }: Pooled): string {
  if (falseAlarmsPer1000 === null) return NO_DATA
  return `${falseAlarmsPer1000.toFixed(2)} (${silent.falseAlarms} in ${silent.notes} notes)`
}
