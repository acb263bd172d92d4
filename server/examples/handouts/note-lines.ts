/** The lines of a note as handouts show them: with marks, with gaps, or with what came and went. */
import type { MarkedText, WorkedExample } from '../../contract.ts'
import { alignTexts } from '../align.ts'
import { piecesOf } from '../marked-text.ts'
import { KINDS, type Label, type Lines, type Run } from './handout.ts'

const labelFor = ({ changes }: WorkedExample, number: number): Label => {
  const category = changes[number - 1]?.category
  return { number, ...(category ? KINDS[category] : {}) }
}

type Draw = (run: { text: string; mark: Label }) => Run

const linesOf = (example: WorkedExample, marked: MarkedText, draw: Draw): Lines =>
  piecesOf(marked).map((pieces) =>
    pieces.map(({ text, mark }) =>
      mark ? draw({ text, mark: labelFor(example, mark.number) }) : { text },
    ),
  )

/** With the reason beside each mark for whoever may see it. */
export const beforeLines = (example: WorkedExample, hasComments: boolean): Lines =>
  linesOf(example, example.before, (run) => {
    const change = example.changes[run.mark.number - 1]
    if (!hasComments || !change) return run
    const after = change.after === '' ? 'These words go.' : `After: ${change.after}`
    return {
      ...run,
      comment: [
        `${run.mark.number}. ${change.why}`,
        after,
        `Must not change: ${change.mustNotChange}`,
      ],
    }
  })

/** What stands where an answer is left to the reader. */
export const GAP = '______________________'

export const afterLines = (example: WorkedExample, blank: readonly number[]): Lines =>
  linesOf(example, example.after, (run) =>
    blank.includes(run.mark.number) ? { ...run, text: GAP } : run,
  )

/** Two changes that leave words to find, spread over the note. */
export function fadedNumbers({ changes }: WorkedExample, wanted: readonly number[] = []): number[] {
  if (wanted.length > 0) return [...wanted]
  const can = changes.filter(({ after }) => after !== '').map(({ number }) => number)
  const picks = [can[Math.floor(can.length / 3)], can[Math.floor((can.length * 2) / 3)]]
  return [...new Set(picks)].filter((number) => number !== undefined)
}

/** Before and after in one, word by word. */
export function trackedLines({ before, after }: WorkedExample): Lines {
  const runs: Run[] = []
  let at = 0
  for (const hunk of alignTexts(before.text, after.text)) {
    runs.push({ text: before.text.slice(at, hunk.before.start) })
    runs.push({ text: before.text.slice(hunk.before.start, hunk.before.end), change: 'deleted' })
    runs.push({ text: after.text.slice(hunk.after.start, hunk.after.end), change: 'inserted' })
    at = hunk.before.end
  }
  runs.push({ text: before.text.slice(at) })
  return splitLines(runs)
}

function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}
