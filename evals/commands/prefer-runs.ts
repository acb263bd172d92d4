/** `compare <run> <run> --prefer`: a judge says which run's rewrites are plainer, in both orders. */
import { nameJudge } from '../judges/connect-judge.ts'
import { createPreference, type Preferred, prefer, renderPreferences } from '../judges/prefer.ts'
import { withCalls } from '../model/calls.ts'
import { resultOf, tasksOf } from '../record/run-state.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { type CommandResult, done } from './command-result.ts'
import { type Opened, openRun } from './find-run.ts'

export async function preferRuns(
  first: string,
  second: string,
  yes: boolean,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const [a, b] = [openRun(first, surroundings), openRun(second, surroundings)]
  if (a.set.kind !== 'rewrites' || a.set.name !== b.set.name) {
    throw new UsageError('--prefer takes two runs of one set of rewrites.')
  }
  const pairs = a.set.cases.flatMap((one) => {
    const [textA, textB] = [textOf(a, one.id), textOf(b, one.id)]
    return textA && textB && textA !== textB ? [{ one, textA, textB }] : []
  })
  if (pairs.length === 0) throw new UsageError('No case was written by both runs, and differently.')
  const named = nameJudge('plainer', surroundings)
  if (!yes) {
    throw new UsageError(`${pairs.length * 2} calls to the judge. Add --yes if that is all right.`)
  }
  const ask = await createPreference(named.settings, named.prompt, named.fetch)
  const all: Preferred[] = []
  for (const { one, textA, textB } of pairs) {
    const { source, child, people } = one
    const judgeable = { source, rewrite: textA, child, people }
    const context = { repeat: 1, calls: [], isMissing: false }
    all.push(await withCalls(context, () => prefer(ask, judgeable, textA, textB)))
    surroundings.terminal.show(`${all.length} of ${pairs.length} compared`)
  }
  const lengths = {
    a: pairs.reduce((sum, { textA }) => sum + textA.length, 0),
    b: pairs.reduce((sum, { textB }) => sum + textB.length, 0),
  }
  return done(
    `${renderPreferences(all, lengths)}\nThis judge was held against nothing: it decides no gate.`,
  )
}

function textOf({ state, set }: Opened, id: string): string | null {
  const one = set.cases.find((each) => each.id === id)
  const [task] = one ? tasksOf([one], 1) : []
  const answer = task && resultOf(state, task)?.answer
  return answer?.kind === 'rewrite' ? answer.text : null
}
