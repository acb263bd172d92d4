/** `compare <run> <run> --prefer`: a judge says which run's rewrites are plainer, in both orders. */
import { nameJudge } from '../judges/connect-judge.ts'
import { describeJudging } from '../judges/judge-estimate.ts'
import { createPreference, type Preferred, prefer, renderPreferences } from '../judges/prefer.ts'
import { createSpending } from '../judges/spending.ts'
import { withCalls } from '../model/calls.ts'
import { resultOf, tasksOf } from '../record/run-state.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import type { CommandResult } from './command-result.ts'
import { type Opened, openRun } from './find-run.ts'

interface Wish {
  readonly yes: boolean
  readonly isOffline: boolean
  readonly cap: number
}

export async function preferRuns(
  first: string,
  second: string,
  { yes, isOffline, cap }: Wish,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const [a, b] = [openRun(first, surroundings), openRun(second, surroundings)]
  const pairs = pairsOf(a, b)
  const named = nameJudge('plainer', surroundings, isOffline ? 'offline' : 'record')
  if (!yes && !isOffline) {
    const texts = pairs.map(({ one, textA }) => ({ source: one.source, rewrite: textA }))
    const { prices } = surroundings
    const told = describeJudging(prices(), named, texts, cap)
    throw new UsageError(`${told}\nAdd --yes if that is all right.`)
  }
  const ask = await createPreference(named.settings, named.prompts[0], named.fetch)
  const spending = createSpending(surroundings.prices(), named.model, cap)
  const all: Preferred[] = []
  for (const { one, textA, textB } of pairs) {
    const { source, child, people } = one
    const judgeable = { source, rewrite: textA, child, people }
    if (spending.isOver()) break
    const context = { repeat: 1, calls: [], isMissing: false }
    all.push(await withCalls(context, () => prefer(ask, judgeable, textA, textB)))
    spending.add(context.calls)
    surroundings.terminal.show(`${all.length} of ${pairs.length} compared`)
  }
  const lengths = {
    a: pairs.reduce((sum, { textA }) => sum + textA.length, 0),
    b: pairs.reduce((sum, { textB }) => sum + textB.length, 0),
  }
  const left =
    all.length < pairs.length
      ? `\nStopped at the spending cap: ${pairs.length - all.length} pairs were not compared.`
      : ''
  return {
    text: `${renderPreferences(all, lengths)}\nSpent: ${spending.said()}.${left}\nIt decides no gate.`,
    code: left === '' ? 0 : 3,
  }
}

/** Cases that both runs wrote, and differently. Throws `UsageError` where there is none. */
export function pairsOf(a: Opened, b: Opened) {
  if (a.set.kind !== 'rewrites' || a.set.name !== b.set.name) {
    throw new UsageError('It takes two runs of one set of rewrites.')
  }
  const pairs = a.set.cases.flatMap((one) => {
    const [textA, textB] = [textOf(a, one.id), textOf(b, one.id)]
    return textA && textB && textA !== textB ? [{ one, textA, textB }] : []
  })
  if (pairs.length === 0) throw new UsageError('No case was written by both runs, and differently.')
  return pairs
}

/** What a run wrote for a case, the first time it was asked; null where it wrote nothing. */
export function textOf({ state, set }: Opened, id: string): string | null {
  const one = set.cases.find((each) => each.id === id)
  const [task] = one ? tasksOf([one], 1) : []
  const answer = task && resultOf(state, task)?.answer
  return answer?.kind === 'rewrite' ? answer.text : null
}
