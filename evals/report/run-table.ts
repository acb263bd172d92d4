/** A run as one table for a spreadsheet: a row a case, ids in every row, no words of notes. */
import { resultOf, tasksOf } from '../record/run-state.ts'
import type { RunView } from '../run-view.ts'
import type { CaseScore } from '../scorers/case-score.ts'
import type { ClaimCounts } from '../scorers/claims.ts'
import type { Table } from '../sheets/write-tables.ts'

const HEADER = [
  'run',
  'case',
  'repeat',
  'status',
  'right',
  'missed',
  'wrong',
  'remarks',
  'tokens',
  'cost',
]

export function runTable({ state, cases, repeats, scored }: RunView): Table {
  const byId = new Map(scored.map(({ id, scores }) => [id, scores]))
  const rows = tasksOf(cases, repeats).map((task) => {
    const result = resultOf(state, task)
    const score = byId.get(task.one.id)?.[task.repeat - 1]
    return [
      state.manifest.id,
      task.one.id,
      String(task.repeat),
      result?.status ?? 'not asked',
      ...(score ? summaryOf(score) : ['', '', '', 'not scored']),
      result ? String(result.tokens.input + result.tokens.output) : '',
      result?.cost === null || result?.cost === undefined ? 'not priced' : result.cost.toFixed(4),
    ]
  })
  return { sheet: 'run', rows: [HEADER, ...rows] }
}

/** How many right, missed and wrong, and what there is to remark. */
export function summaryOf(score: CaseScore): [string, string, string, string] {
  if (score.kind === 'notes') {
    const sum = (key: 'matched' | 'missed' | 'falseAlarms'): string =>
      String(Object.values(score.counts).reduce((all, counts) => all + counts[key], 0))
    const remarks = [
      score.neverFlagged > 0
        ? `${score.neverFlagged} flags on words that may never be flagged`
        : '',
      score.phantoms > 0 ? `${score.phantoms} quotes that do not stand in the note` : '',
    ]
    return [sum('matched'), sum('missed'), sum('falseAlarms'), remarks.filter(Boolean).join('; ')]
  }
  if (score.kind === 'guard') {
    const isRight = score.wanted === score.got
    return [isRight ? '1' : '0', '', isRight ? '0' : '1', `${score.reason}: ${score.got}ed`]
  }
  if (score.kind === 'rewrites') {
    const { outcome, lost, said, guard, judged, claims } = score
    const remarks = [
      outcome,
      ...guard,
      judged ? `judge: ${judged}` : '',
      claims ? `claims: ${claims.judged}${inWords(claims.counts)}` : '',
    ]
    return [
      outcome === 'written' && lost.length + said.length + guard.length === 0 ? '1' : '0',
      String(lost.length),
      String(said.length),
      remarks.filter(Boolean).join('; '),
    ]
  }
  const { swap, a, b } = score
  const side = (one: typeof a): string =>
    `${one.flags} flags, ${one.isWritten ? 'written' : 'not written'}, ${one.lost} lost`
  const isSame = JSON.stringify(a) === JSON.stringify(b)
  return [isSame ? '1' : '0', '', isSame ? '0' : '1', `${swap}: ${side(a)} against ${side(b)}`]
}

const inWords = (counts: ClaimCounts | null): string =>
  counts === null
    ? ''
    : ` (${counts.supported} of ${counts.made} borne out, ${counts.kept} of ${counts.wanted} kept)`
