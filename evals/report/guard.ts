/** The figures of the guard as a table of plain text, and the cases that it judged wrongly. */
import type { GuardScore, JudgedCase, Share } from '../scorers/guard-score.ts'

const COLUMNS = ['', 'cases', 'rejected', 'share', '95 % interval']
const NO_DATA = 'no data'

const NOTES = [
  'The share is of rewrites rejected: high is right for damaged ones, and wrong for good ones.',
  'The interval is Wilson’s, 95 %.',
]

export function renderGuardTable({ kinds, damaged, good }: GuardScore): string {
  const rows = [
    COLUMNS,
    ...Object.entries(kinds).map(([kind, share]) => row(kind, share)),
    row('all damaged', damaged),
    row('good', good),
  ]
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)))
  const pad = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  const lines = rows.map((cells) => cells.map(pad).join('  ').trimEnd())
  return [...lines, '', ...NOTES].join('\n')
}

const row = (name: string, { cases, rejected, share, interval }: Share): string[] => [
  name,
  String(cases),
  String(rejected),
  share === null ? NO_DATA : share.toFixed(3),
  interval === null ? NO_DATA : `${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}`,
]

/** A damaged rewrite that passed, or a good one that did not. */
export interface GuardMiss {
  readonly id: string
  readonly kind: 'let through' | 'wrongly rejected'
  /** The kind of damage; "none" for a good one. */
  readonly reason: string
  readonly source: string
  readonly rewrite: string
  /** What the guard said against a good one. */
  readonly details: readonly string[]
}

export const listGuardMisses = (judged: readonly JudgedCase[]): GuardMiss[] =>
  judged
    .filter(({ one, verdict }) => one.verdict !== verdict.verdict)
    .map(({ one: { id, verdict: wanted, reason, source, rewrite }, verdict }) => ({
      id,
      kind: wanted === 'accept' ? 'wrongly rejected' : 'let through',
      reason,
      source,
      rewrite,
      details: verdict.reasons.map(({ code, detail }) => `${code}: ${detail}`),
    }))

export function renderGuardMisses(misses: readonly GuardMiss[]): string {
  if (misses.length === 0) return 'Nothing let through, nothing wrongly rejected.'
  const passed = misses.filter(({ kind }) => kind === 'let through').length
  const counts = `${passed} let through, ${misses.length - passed} wrongly rejected.`
  return [...misses.map(renderMiss), counts].join('\n\n')
}

const renderMiss = ({ id, kind, reason, source, rewrite, details }: GuardMiss): string =>
  [
    kind === 'let through' ? `${id}: let through (${reason})` : `${id}: wrongly rejected`,
    `  note:    ${source}`,
    `  rewrite: ${rewrite}`,
    ...details.map((detail) => `  + ${detail}`),
  ].join('\n')
