/** Where a capital may show a name: not where a sentence starts, in a heading or in shouting. */
import { isCapital, isInCapitals, type Run } from './fold.ts'

export interface Capitals {
  /** Whether the run's capital is one that an ordinary word would not have there. */
  readonly isTelling: (at: number) => boolean
  /** Whether most of the line is in capitals. */
  readonly isShouted: (at: number) => boolean
}

const SENTENCE_GAP = /[.!?:\n\t\r"“”‘•*–—|]|(?:^|\s)[-(/]|^$/
/** Shorter words ("Of", "The") tell nothing about how a line is written. */
const SHORTEST_TELLING = 4

/** Whether a sentence, a bracket or a list item starts with the run. */
export const startsSentence = (runs: readonly Run[], at: number): boolean =>
  at === 0 || SENTENCE_GAP.test((runs[at] as Run).gap)

export function readCapitals(runs: readonly Run[]): Capitals {
  const isLoud = new Uint8Array(runs.length)
  const isHeading = new Uint8Array(runs.length)
  for (let from = 0; from < runs.length; ) {
    const to = endOfLine(runs, from)
    const line = runs.slice(from, to).filter(({ text }) => /\p{L}/u.test(text))
    const shouted = line.filter((run) => isInCapitals(run) && run.fold.length > 1)
    if (shouted.length * 2 > line.length) isLoud.fill(1, from, to)
    const long = line.filter(({ fold }) => fold.length >= SHORTEST_TELLING)
    if (long.length > 1 && long.every(isCapital)) isHeading.fill(1, from, to)
    from = to
  }
  return {
    isShouted: (at) => isLoud[at] === 1,
    isTelling(at) {
      const run = runs[at] as Run
      if (!isCapital(run) || isHeading[at] || (isLoud[at] && isInCapitals(run))) return false
      return !startsSentence(runs, at)
    },
  }
}

function endOfLine(runs: readonly Run[], from: number): number {
  let to = from + 1
  while (to < runs.length && !(runs[to] as Run).gap.includes('\n')) to++
  return to
}
