/** Puts the rewrites of a run before a judge; what it says is added to the run. */
import type { CommandResult } from '../commands/command-result.ts'
import { type CallContext, withCalls } from '../model/calls.ts'
import { hashOf } from '../record/identity.ts'
import type { RunLine } from '../record/result.ts'
import { openLog } from '../record/run-folder.ts'
import { type RunState, repeatsOf, resultOf, type Task, tasksOf } from '../record/run-state.ts'
import type { EvalSet, RewriteCase } from '../set.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from '../usage.ts'
import { correctShare } from './calibrate.ts'
import { calibrationOf, trustIn } from './calibrations.ts'
import type { JudgedClaims } from './claims-judge.ts'
import { nameJudge, openJudge } from './connect-judge.ts'
import { describeJudging } from './judge-estimate.ts'
import { createSpending } from './spending.ts'

export interface JudgeWish {
  readonly criterion: 'faithful' | 'claims'
  readonly yes: boolean
  readonly isOffline: boolean
  /** The most that may be spent, in the currency of the prices. */
  readonly cap: number
}

interface Todo {
  readonly task: Task
  readonly one: RewriteCase
  readonly rewrite: string
  /** Of the answer. */
  readonly answer: string
}

export async function judgeRun(
  set: EvalSet,
  state: RunState,
  { criterion, yes, isOffline, cap }: JudgeWish,
  surroundings: Surroundings,
): Promise<CommandResult> {
  if (set.kind !== 'rewrites') throw new UsageError('A judge reads rewrites; this set has none.')
  if (!set.synthetic) throw new UsageError('Of this set no answer is kept, so none can be judged.')
  const { runs, judges, prices, now, terminal, stop } = surroundings
  const named = nameJudge(criterion, surroundings, isOffline ? 'offline' : 'record')
  const before = criterion === 'claims' ? state.claims : state.judgements
  const byId = new Map(set.cases.map((one) => [one.id, one]))
  const todo = tasksOf(set.cases, repeatsOf(state)).flatMap((task): Todo[] => {
    const answer = resultOf(state, task)?.answer
    const one = byId.get(task.one.id)
    if (answer?.kind !== 'rewrite' || answer.text === null || !one) return []
    const said = before.get(`${task.one.id}#${task.repeat}#${task.text}`)
    const isDone = said?.judge === named.id && said.answer === hashOf(answer)
    return isDone ? [] : [{ task, one, rewrite: answer.text, answer: hashOf(answer) }]
  })
  if (todo.length > 0 && !yes && !isOffline) {
    const texts = todo.map(({ one, rewrite }) => ({ source: one.source, rewrite }))
    throw new UsageError(
      `${describeJudging(prices(), named, texts, cap)}\nAdd --yes if that is all right.`,
    )
  }
  const judge = await openJudge(named)
  const log = openLog(runs, state.manifest.id)
  const counts = { faithful: 0, unfaithful: 0, unscored: 0, 'not recorded': 0 }
  const spending = createSpending(prices(), named.model, cap)
  let isCapped = false
  for (const [index, { task, one, rewrite, answer }] of todo.entries()) {
    isCapped = spending.isOver()
    if (stop.gently.aborted || isCapped) break
    const context: CallContext = { repeat: task.repeat, calls: [], isMissing: false }
    const { source, child, people, mustKeep } = one
    const said = await withCalls(context, () => judge({ source, rewrite, child, people, mustKeep }))
    if (context.isMissing) {
      // nobody was asked: that is no judgement
      counts['not recorded']++
      continue
    }
    const incurred = spending.add(context.calls)
    const { repeat, text } = task
    const judged: Common['judged'] = said.status === 'ok' ? said.verdict : 'unscored'
    counts[judged]++
    const at = now().toISOString()
    const tapes = [...new Set(context.calls.map(({ key }) => key))]
    const line = {
      case: one.id,
      repeat,
      text,
      answer,
      judge: named.id,
      judged,
      incurred,
      tapes,
      at,
    }
    log.add(lineOf(criterion, line, said), true)
    terminal.show(`${index + 1} of ${todo.length} judged`)
  }
  log.close()
  const trust = trustIn(judges, named.id)
  const scored = counts.faithful + counts.unfaithful
  const calibration = calibrationOf(judges, named.id)
  const corrected =
    calibration && scored > 0 ? correctShare(counts.faithful / scored, calibration) : null
  const missing = counts['not recorded']
  return {
    text: [
      `${counts.faithful} faithful, ${counts.unfaithful} not, ${counts.unscored} not scored; spent: ${spending.said()}.`,
      ...(missing > 0 ? [`${missing} were never recorded, so nothing is said of them.`] : []),
      ...(isCapped ? ['Stopped at the spending cap. To go on, run the same command again.'] : []),
      ...(corrected === null
        ? []
        : [
            `With the judge’s own mistakes taken out, about ${(corrected * 100).toFixed(0)} % are faithful.`,
          ]),
      `The judge is ${trust.toLowerCase()}${trust === 'Trusted' ? '' : ': it decides no gate'}.`,
      `Next: npm run evals -- open ${state.manifest.id}`,
    ].join('\n'),
    code: stop.gently.aborted ? 130 : isCapped || missing > 0 ? 3 : 0,
  }
}

type Common = Omit<Extract<RunLine, { line: 'judgement' }>, 'line'>

const lineOf = (criterion: JudgeWish['criterion'], line: Common, said: JudgedClaims): RunLine =>
  criterion === 'claims'
    ? { line: 'claims', ...line, counts: said.counts ?? null, faults: [...(said.faults ?? [])] }
    : { line: 'judgement', ...line }
