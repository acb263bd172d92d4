/**
 * The stricter columns: flags and labels meet only where they cover much the same words. Same kind first,
 * then right words of a wrong kind, each label and each flag once, the best matching there is.
 */
import { assign } from './assign.ts'
import { agrees, type Expected, type Marked, runOf, shared, wordsOf } from './spans.ts'

/** The share of the words covered by either that both have to cover. */
export const STANDARD = 0.5
export const STRICT = 1

export interface OverlapOutcome<F extends Marked, L extends Expected> {
  readonly exact: readonly { readonly flag: F; readonly label: L }[]
  readonly partial: readonly { readonly flag: F; readonly label: L }[]
  /** The right words in a wrong category: a miss and a false alarm as well. */
  readonly wrongKind: readonly { readonly flag: F; readonly label: L }[]
  readonly missed: readonly L[]
  readonly falseAlarms: readonly F[]
}

const REQUIRED = 1e6
const EXACT = 1e3

export function matchByOverlap<F extends Marked, L extends Expected>(
  text: string,
  flags: readonly F[],
  labels: readonly L[],
  least: number,
): OverlapOutcome<F, L> {
  const words = wordsOf(text)
  const flagRuns = flags.map((flag) => runOf(words, flag))
  const labelRuns = labels.map((label) => runOf(words, label))
  const overlapOf = (at: number, to: number): number => {
    const [a, b] = [flagRuns[at], labelRuns[to]]
    if (!a || !b) return 0
    const both = shared(a, b)
    return both === 0 ? 0 : both / (a.end - a.start + (b.end - b.start) - both)
  }
  const sameKind = assign(
    flags.map((flag, at) =>
      labels.map((label, to) => {
        const overlap = overlapOf(at, to)
        if (overlap === 0 || !agrees(flag, label)) return 0
        if (label.optional) return overlap
        if (overlap < least) return 0
        return REQUIRED + (overlap === 1 ? EXACT : 0) + overlap
      }),
    ),
  )
  const pairs = flags.flatMap((flag, at) => {
    const to = sameKind[at] ?? -1
    const label = labels[to]
    return label ? [{ flag, label, overlap: overlapOf(at, to) }] : []
  })
  const usedFlags = new Set<F>(pairs.map(({ flag }) => flag))
  const usedLabels = new Set<L>(pairs.map(({ label }) => label))
  const required = pairs.filter(({ label }) => !label.optional)

  const other = assign(
    flags.map((flag, at) =>
      labels.map((label, to) => {
        if (usedFlags.has(flag) || usedLabels.has(label) || label.optional) return 0
        const overlap = overlapOf(at, to)
        return overlap >= least ? overlap : 0
      }),
    ),
  )
  const wrongKind = flags.flatMap((flag, at) => {
    const label = labels[other[at] ?? -1]
    return label ? [{ flag, label }] : []
  })
  const wrongFlags = new Set<F>(wrongKind.map(({ flag }) => flag))
  const wrongLabels = new Set<L>(wrongKind.map(({ label }) => label))
  return {
    exact: required.filter(({ overlap }) => overlap === 1),
    partial: required.filter(({ overlap }) => overlap < 1),
    wrongKind,
    missed: labels.filter(
      (label) => !label.optional && !usedLabels.has(label) && !wrongLabels.has(label),
    ),
    falseAlarms: flags.filter((flag) => !usedFlags.has(flag) && !wrongFlags.has(flag)),
  }
}
