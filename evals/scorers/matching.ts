/**
 * Matches the flags on one note with its labels, by `labelling.md`, "Scoring": categories agree, at
 * least one word is shared, each label and each flag is matched at most once. Several flags on one
 * label count once; the rest are ignored where they lie wholly inside it. A third-person label is
 * its whole sentence, so that a flag anywhere in the sentence matches it.
 */
import { contains } from '../../server/note/span.ts'
import { assign } from './assign.ts'
import { agrees, type Expected, type Marked, runOf, shared, wordsOf } from './spans.ts'

export interface Match<F extends Marked, L extends Expected> {
  readonly flag: F
  readonly label: L
}

/** What became of each flag and of each label; optional labels are neither matched nor missed. */
export interface Outcome<F extends Marked, L extends Expected> {
  readonly matched: readonly Match<F, L>[]
  readonly missed: readonly L[]
  readonly falseAlarms: readonly F[]
  /** Flags that count for nothing: on an optional label, or a further one inside a label. */
  readonly ignored: readonly F[]
}

// Each outweighs all that stand below it together, for up to 1,000 flags or labels a note.
const REQUIRED = 1e9
const SAVES_FALSE_ALARM = 1e6
const OWN_CATEGORY = 1e3

/**
 * The best matching: first the most labels found, then the fewest false alarms, then flags in the
 * label's own category, then the words shared. So the order of flags and labels changes no count.
 */
export function matchNote<F extends Marked, L extends Expected>(
  text: string,
  flags: readonly F[],
  labels: readonly L[],
): Outcome<F, L> {
  const words = wordsOf(text)
  const flagRuns = flags.map((flag) => runOf(words, flag))
  const labelRuns = labels.map((label) => runOf(words, label))

  const overlap = flags.map((flag, at) =>
    labels.map((label, to) => {
      const [a, b] = [flagRuns[at], labelRuns[to]]
      return a && b && agrees(flag, label) ? shared(a, b) : 0
    }),
  )
  const isInside = flags.map((_, at) =>
    labels.some((_, to) => {
      const [a, b] = [flagRuns[at], labelRuns[to]]
      return a && b && (overlap[at]?.[to] ?? 0) > 0 && contains(b, a)
    }),
  )
  const given = assign(
    flags.map((flag, at) =>
      labels.map((label, to) => {
        const common = overlap[at]?.[to] ?? 0
        if (common === 0) return 0
        return (
          (label.optional ? 0 : REQUIRED) +
          (isInside[at] ? 0 : SAVES_FALSE_ALARM) +
          (flag.category === label.category ? OWN_CATEGORY : 0) +
          Math.min(common, OWN_CATEGORY - 1)
        )
      }),
    ),
  )

  const pairs = flags.flatMap((flag, at) => {
    const label = labels[given[at] ?? -1]
    return label ? [{ flag, label }] : []
  })
  const taken = new Set<L>(pairs.map((pair) => pair.label))
  const paired = new Set<F>(pairs.map((pair) => pair.flag))
  const matched = pairs.filter((pair) => !pair.label.optional)
  const counted = new Set<F>(matched.map((pair) => pair.flag))
  const isIgnored = (flag: F, at: number): boolean =>
    !counted.has(flag) && (paired.has(flag) || isInside[at] === true)
  return {
    matched,
    missed: labels.filter((label) => !label.optional && !taken.has(label)),
    falseAlarms: flags.filter((flag, at) => !paired.has(flag) && !isInside[at]),
    ignored: flags.filter(isIgnored),
  }
}
