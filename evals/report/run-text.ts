/** A run in plain text: its table, what fell short, and what to do next. */

import { CATEGORIES, type Category } from '../../server/contract.ts'
import type { Ended } from '../execute.ts'
import { BASES } from '../gate.ts'
import { showFigure } from '../judge-gates.ts'
import { thingsOf } from '../load.ts'
import type { Figure } from '../metrics/metric.ts'
import { primaryOf } from '../metrics/metrics-of.ts'
import { type Prices, showMoney } from '../model/prices.ts'
import type { RunView } from '../run-view.ts'
import { scoreGuard } from '../scorers/guard-score.ts'
import { scoreRun } from '../scorers/score.ts'
import { toNoteScore } from '../scorers/score-note.ts'
import { columns } from './columns.ts'
import { describeComparison } from './comparison-text.ts'
import { fixed } from './fixed.ts'
import { renderGuardMisses, renderGuardTable } from './guard.ts'
import { renderMisses } from './misses.ts'
import { guardMissesOf, judgedOf, noteMissesOf, rewriteMissesOf } from './misses-of.ts'
import { renderTable } from './table.ts'

export interface Shown {
  readonly part: string | undefined
  readonly category: string | undefined
  readonly categories: readonly string[]
  readonly misses: boolean
  readonly ended: Ended
}

export function renderRun(view: RunView, shown: Shown, prices: Prices): string {
  return [
    ...figuresOf(view, shown),
    ...(shown.misses ? [missesOf(view, shown)] : []),
    ...troubleOf(view, shown.ended),
    ...(view.state.manifest.what === 'rules' ? [] : [spendOf(view, shown.ended, prices)]),
    ...repeatsOf(view),
    ...gatesOf(view),
    ...(view.comparison ? [describeComparison(view.comparison, 'the accepted run')] : []),
    nextOf(view, shown.ended),
  ].join('\n\n')
}

function figuresOf(view: RunView, shown: Shown): string[] {
  const { set, state, scored } = view
  const title = `Set ${set.name}${shown.part ? `, part ${shown.part}` : ''}`
  const by = state.manifest.what === 'rules' ? '' : `, by ${state.manifest.what}`
  if (set.kind === 'notes') {
    const categories = CATEGORIES.filter((one) => shown.categories.includes(one))
    const score = scoreRun(noteScoresOf(view), categories)
    const further = shown.category ? [] : [otherColumnsOf(view)]
    return [
      `${title}${by}: ${score.notes} notes, ${score.words} words.`,
      renderTable(score),
      ...further,
    ]
  }
  if (set.kind === 'guard') {
    const score = scoreGuard(judgedOf(view, shown.category))
    return [
      `${title}: ${score.damaged.cases} damaged rewrites, ${score.good.cases} good ones.`,
      renderGuardTable(score),
    ]
  }
  return [`${title}${by}: ${scored.length} ${thingsOf(set.kind)}.`, renderFigures(view.figures)]
}

/** As the table takes them: repeats of a case pooled into its first. */
export const noteScoresOf = ({ scored }: RunView) =>
  scored.flatMap(({ id, scores: [score] }) =>
    score?.kind === 'notes' ? [toNoteScore(id, score)] : [],
  )

const OTHER_COLUMNS = [
  ['half of the words shared', 'standard'],
  ['the very same words', 'strict'],
] as const

/** The same flags, held to a stricter measure of what counts as the same place. */
function otherColumnsOf({ figures }: RunView): string {
  const value = (name: string): string => {
    const figure = figures.find((one) => one.name === name)
    return figure?.value === null || !figure ? 'no data' : figure.value.toFixed(3)
  }
  return columns([
    ['where a flag must cover', 'precision', 'recall', 'F0.5'],
    ['any word of the label', value('precision'), value('recall'), value('f05')],
    ...OTHER_COLUMNS.map(([title, name]) => [
      title,
      value(`${name}.precision`),
      value(`${name}.recall`),
      value(`${name}.f05`),
    ]),
  ])
}

/** Figures one a line, with intervals and how many cases they rest on. */
export const renderFigures = (figures: readonly Figure[]): string =>
  columns([
    ['', 'value', '95 % interval', 'cases'],
    ...figures.map(({ title, value, interval, unit, cases }) => [
      title,
      value === null ? 'no data' : showFigure(value, unit),
      interval ? `${showFigure(interval.low, unit)} to ${showFigure(interval.high, unit)}` : '',
      String(cases),
    ]),
  ])

function missesOf(view: RunView, { categories, category }: Shown): string {
  if (view.set.kind === 'guard') return renderGuardMisses(guardMissesOf(view, category))
  if (view.set.kind === 'notes') return renderMisses(noteMissesOf(view, categories as Category[]))
  return rewriteMissesOf(view)
}

/** Cases that ended without a score, by how they ended. */
function troubleOf({ statuses, unscored, set, isIncomplete }: RunView, { why }: Ended): string[] {
  const lines = Object.entries(statuses)
    .filter(([status]) => status !== 'ok')
    .map(([status, count]) => `  ${status}: ${count}`)
  if (lines.length === 0 && why === 'done') return []
  const share = `${fixed(unscored * 100, 1)} % without a score (no zero: left out of every figure)`
  const verdict = isIncomplete
    ? `; more than the ${(set.tolerance * 100).toFixed(0)} % that this set allows, so the run is not complete`
    : ''
  const reason = why === 'cap' ? ['Stopped at the spending cap.'] : []
  return [[...reason, `${share}${verdict}:`, ...lines].join('\n')]
}

function spendOf({ cost, tokens }: RunView, { progress }: Ended, prices: Prices): string {
  const now =
    progress.calls === 0
      ? 'nothing sent now, spent now: nothing'
      : `${progress.calls} calls now, spent now: ${showMoney(prices, progress.spent)}`
  return (
    `Cost of these answers: ${showMoney(prices, cost)} ` +
    `(${tokens.input.toLocaleString('en-GB')} tokens in, ${tokens.output.toLocaleString('en-GB')} out); ${now}.`
  )
}

function repeatsOf({ repeats, flips, scored }: RunView): string[] {
  if (repeats === 1) return []
  const list = flips.length > 0 ? `: ${flips.join(', ')}` : ''
  return [
    `Asked ${repeats} times each: ${flips.length} of ${scored.length} cases differ between times${list}.`,
  ]
}

const SIGNS = { passed: 'passed ', failed: 'FAILED ', 'not judged': 'not judged ' } as const

/** One line a gate. */
export function gatesOf({ gates }: Pick<RunView, 'gates'>): string[] {
  if (gates.length === 0) return []
  const bases = (['goal', 'floor'] as const).filter((one) =>
    gates.some(({ gate }) => gate.basis === one),
  )
  return [
    [
      'Gates:',
      ...gates.map(({ status, line }) => `  ${SIGNS[status]} ${line}`),
      ...bases.map((one) => `  A ${one}: ${BASES[one]}.`),
    ].join('\n'),
  ]
}

function nextOf({ state, set, gates }: RunView, { why }: Ended): string {
  const { id } = state.manifest
  if (why === 'stopped' || why === 'cap') return `To go on, run the same command again. Run: ${id}`
  const failed = gates.filter(({ status }) => status === 'failed')
  const next =
    failed.length > 0
      ? `See why: npm run evals -- export ${id} --html report.html`
      : `Compare by ${primaryOf(set)}: npm run evals -- compare ${set.name} ${id}`
  return `Run: ${id}\nNext: ${next}`
}
