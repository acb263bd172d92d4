/** Puts the rewrites of a run before the judge; what it says is added to the run. */
import type { CommandResult } from '../commands/command-result.ts'
import { type CallContext, withCalls } from '../model/calls.ts'
import { addMoney, costOf, showMoney } from '../model/prices.ts'
import { hashOf } from '../record/identity.ts'
import { openLog } from '../record/run-folder.ts'
import { type RunState, repeatsOf, resultOf, tasksOf } from '../record/run-state.ts'
import type { EvalSet } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { correctShare } from './calibrate.ts'
import { calibrationOf, trustIn } from './calibrations.ts'
import { nameJudge } from './connect-judge.ts'
import { createJudge } from './judge.ts'

export async function judgeRun(
  set: EvalSet,
  state: RunState,
  yes: boolean,
  surroundings: Surroundings,
): Promise<CommandResult> {
  if (set.kind !== 'rewrites') throw new UsageError('A judge reads rewrites; this set has none.')
  if (!set.synthetic) throw new UsageError('Of this set no answer is kept, so none can be judged.')
  const { runs, judges, prices, now, terminal, stop } = surroundings
  const named = nameJudge('faithful', surroundings)
  const byId = new Map(set.cases.map((one) => [one.id, one]))
  const todo = tasksOf(set.cases, repeatsOf(state)).flatMap((task) => {
    const answer = resultOf(state, task)?.answer
    if (answer?.kind !== 'rewrite' || answer.text === null) return []
    const one = byId.get(task.one.id)
    const before = state.judgements.get(`${task.one.id}#${task.repeat}#${task.text}`)
    const isDone = before?.judge === named.id && before.answer === hashOf(answer)
    return one && !isDone ? [{ task, one, rewrite: answer.text, answer: hashOf(answer) }] : []
  })
  const name = named.settings.model.replace(/^[^:]*:/, '')
  if (todo.length > 0 && !yes) {
    throw new UsageError(`${todo.length} calls to the judge. Add --yes if that is all right.`)
  }
  const judge = await createJudge(named.settings, named.prompt, named.fetch)
  const log = openLog(runs, state.manifest.id)
  const costs: (number | null)[] = []
  const counts = { faithful: 0, unfaithful: 0, unscored: 0 }
  for (const [index, { task, one, rewrite, answer }] of todo.entries()) {
    if (stop.gently.aborted) break
    const context: CallContext = { repeat: task.repeat, calls: [], isMissing: false }
    const { source, child, people } = one
    const said = await withCalls(context, () => judge({ source, rewrite, child, people }))
    const judged = said.status === 'ok' ? said.verdict : 'unscored'
    counts[judged]++
    const sent = context.calls.filter(({ isReplayed }) => !isReplayed)
    const incurred = addMoney(sent.map(({ tokens }) => costOf(prices(), name, tokens)))
    costs.push(incurred)
    const { repeat, text } = task
    const at = now().toISOString()
    log.add(
      {
        line: 'judgement',
        case: one.id,
        repeat,
        text,
        answer,
        judge: named.id,
        judged,
        incurred,
        at,
      },
      true,
    )
    terminal.show(`${index + 1} of ${todo.length} judged`)
  }
  log.close()
  const trust = trustIn(judges, named.id)
  const scored = counts.faithful + counts.unfaithful
  const calibration = calibrationOf(judges, named.id)
  const corrected =
    calibration && scored > 0 ? correctShare(counts.faithful / scored, calibration) : null
  return {
    text: [
      `${counts.faithful} faithful, ${counts.unfaithful} not, ${counts.unscored} not scored; spent: ${showMoney(prices(), addMoney(costs))}.`,
      ...(corrected === null
        ? []
        : [
            `With the judge’s own mistakes taken out, about ${(corrected * 100).toFixed(0)} % are faithful.`,
          ]),
      `The judge is ${trust.toLowerCase()}${trust === 'Trusted' ? '' : ': it decides no gate'}.`,
    ].join('\n'),
    code: stop.gently.aborted ? 130 : 0,
  }
}
