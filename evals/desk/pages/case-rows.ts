/** The cases of a run as rows, worst first, and what may be asked of them. */
import { CATEGORIES, type Category } from '../../../server/contract.ts'
import { faultsOf } from '../../comparison.ts'
import { metricsOf, primaryOf } from '../../metrics/metrics-of.ts'
import { readEdits, standingEdits } from '../../record/edits.ts'
import { resultOf, scoreOf, tasksOf } from '../../record/run-state.ts'
import { summaryOf } from '../../report/run-table.ts'
import type { RunView } from '../../run-view.ts'
import type { CaseScore } from '../../scorers/case-score.ts'
import { heldIn } from '../../select.ts'
import type { AnyCase } from '../../set.ts'

export interface CaseRow {
  readonly one: AnyCase
  readonly score: CaseScore | undefined
  readonly right: string
  readonly missed: string
  readonly wrong: string
  readonly remarks: string
  readonly faults: number
  readonly isEdited: boolean
  readonly isFlipping: boolean
}

export const FILTERS = ['all', 'missed', 'wrong', 'unscored', 'flips', 'edited'] as const
export type Filter = (typeof FILTERS)[number]

/** Whether the words of a case may be shown. */
export const isShown = ({ set }: RunView, one: AnyCase): boolean =>
  set.synthetic && !set.keptBack && !heldIn(set, one)

export function rowsOf(view: RunView, runs: string): CaseRow[] {
  const { set, state, cases, flips } = view
  const metric = metricsOf(set).find(({ name }) => name === primaryOf(set))
  const edited = standingEdits(readEdits(runs, state.manifest.id))
  const rows = cases.map((one): CaseRow => {
    const [task] = tasksOf([one], 1)
    const score = task && scoreOf(state, task)
    const status = (task && resultOf(state, task)?.status) ?? 'not asked'
    const [right, missed, wrong, remarks] = score
      ? summaryOf(score)
      : ['', '', '', `not scored: ${status}`]
    const scored = { id: one.id, family: one.id, scores: score ? [score] : [] }
    return {
      ...{ one, score, right, missed, wrong, remarks },
      faults: score && metric ? faultsOf(metric, scored) : Number.POSITIVE_INFINITY,
      isEdited: edited.has(one.id),
      isFlipping: flips.includes(one.id),
    }
  })
  // without a score there are faults without end, and no difference between two of them
  return rows.sort((a, b) =>
    a.faults === b.faults ? offBy(b) - offBy(a) || 0 : b.faults - a.faults,
  )
}

export function fits(row: CaseRow, filter: Filter): boolean {
  if (filter === 'missed') return Number(row.missed) > 0
  if (filter === 'wrong') return Number(row.wrong) > 0
  if (filter === 'unscored') return row.score === undefined
  if (filter === 'flips') return row.isFlipping
  if (filter === 'edited') return row.isEdited
  return true
}

/** How much is off: by the main figure, or by any other. */
const offBy = ({ faults, missed, wrong }: CaseRow): number =>
  Math.max(faults, Number(missed) + Number(wrong))

/** Whether something is off that nobody has set aside. */
export const isFailing = (row: CaseRow): boolean => offBy(row) > 0 && !row.isEdited

/** What an address asks for, and the cases that fit. */
export function chosenIn(rows: readonly CaseRow[], query: Readonly<Record<string, string>>) {
  const filter = FILTERS.find((one) => one === query.show) ?? 'all'
  const category = CATEGORIES.find((one) => one === query.category)
  const inCategory = rows.filter((row) => !category || isOff(row, category))
  return { filter, category, inCategory, shown: inCategory.filter((row) => fits(row, filter)) }
}

function isOff({ score }: CaseRow, category: Category): boolean {
  const counts = score?.kind === 'notes' ? score.counts[category] : undefined
  return counts !== undefined && counts.missed + counts.falseAlarms > 0
}
