/** Does what a run has left to do: a few cases at once, each answer written down before the next. */
import { addTokens, type CallContext, withCalls } from './model/calls.ts'
import { addMoney, costOf, type Prices } from './model/prices.ts'
import type { ResultLine } from './record/result.ts'
import type { RunLog } from './record/run-folder.ts'
import type { Plan, RunState, Task } from './record/run-state.ts'
import { resultOf } from './record/run-state.ts'
import { scoreCase, scoringId } from './scorers/score-case.ts'
import type { EvalSet } from './set.ts'
import type { Outcome, Subject } from './subjects/subject.ts'

export interface Work {
  readonly set: EvalSet
  readonly subject: Subject
  readonly state: RunState
  readonly plan: Plan
  readonly log: RunLog
  readonly prices: Prices
  readonly now: () => Date
  readonly atOnce: number
  /** Money, or tokens where no price is known; undefined: without end. */
  readonly cap: { readonly money: number; readonly tokens: number } | undefined
  /** The first stop lets what is under way end; the second one does not. */
  readonly stop: { readonly gently: AbortSignal; readonly now: AbortSignal }
  readonly onProgress: (progress: Progress) => void
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly errors: number
  /** Spent in this session; null where no price is known. */
  readonly spent: number | null
  readonly tokens: number
  readonly calls: number
}

export interface Ended {
  readonly why: 'done' | 'stopped' | 'cap'
  readonly progress: Progress
}

export async function execute(work: Work): Promise<Ended> {
  const { plan, state, stop, cap, subject } = work
  for (const task of plan.score) {
    const result = resultOf(state, task)
    if (result?.answer) writeScore(work, task, result.answer)
  }
  const total = plan.ask.length + plan.score.length + plan.done.length
  let progress: Progress = {
    done: total - plan.ask.length,
    total,
    errors: 0,
    spent: 0,
    tokens: 0,
    calls: 0,
  }
  let why: Ended['why'] = 'done'
  const queue = [...plan.ask]
  const isOverCap = (): boolean =>
    cap !== undefined &&
    (progress.spent === null ? progress.tokens >= cap.tokens : progress.spent >= cap.money)

  async function takeTurns(): Promise<void> {
    for (;;) {
      if (stop.gently.aborted) why = 'stopped'
      else if (isOverCap()) why = queue.length > 0 ? 'cap' : why
      else {
        const task = queue.shift()
        if (!task) return
        const line = await askOne(work, task)
        // what is free never waits: let a key that was pressed be heard
        if (!subject.isPaid) await new Promise(setImmediate)
        progress = {
          done: progress.done + 1,
          total,
          errors: progress.errors + (line.status === 'ok' ? 0 : 1),
          spent: addMoney([progress.spent, line.incurred]),
          tokens:
            progress.tokens + (line.calls.sent > 0 ? line.tokens.input + line.tokens.output : 0),
          calls: progress.calls + line.calls.sent,
        }
        work.onProgress(progress)
        continue
      }
      return
    }
  }
  const hands = subject.isPaid ? Math.min(work.atOnce, queue.length) : 1
  await Promise.all(Array.from({ length: hands }, takeTurns))
  return { why, progress }
}

async function askOne(work: Work, task: Task): Promise<ResultLine> {
  const { subject, prices, now, log, set } = work
  const context: CallContext = { repeat: task.repeat, calls: [], isMissing: false }
  const begun = performance.now()
  const outcome = await withCalls(context, () => askSafely(subject, task, work.stop.now))
  const { calls } = context
  const sent = calls.filter((call) => !call.isReplayed)
  const price = (list: typeof calls): number | null =>
    addMoney(list.map((call) => costOf(prices, call.model, call.tokens)))
  const line: ResultLine = {
    line: 'result',
    case: task.one.id,
    repeat: task.repeat,
    text: task.text,
    status: outcome.status,
    ...(outcome.status === 'ok'
      ? set.synthetic
        ? { answer: outcome.answer }
        : {}
      : { reason: context.isMissing ? 'not recorded' : outcome.reason }),
    ...(calls[0] ? { model: calls[0].model } : {}),
    tokens: addTokens(calls.map(({ tokens }) => tokens)),
    calls: { sent: sent.length, replayed: calls.length - sent.length },
    cost: price(calls),
    incurred: price(sent),
    tapes: set.synthetic ? [...new Set(calls.map(({ key }) => key))] : [],
    ms: Math.round(performance.now() - begun),
    at: now().toISOString(),
  }
  log.add(line, subject.isPaid)
  if (outcome.status === 'ok') writeScore(work, task, outcome.answer)
  return line
}

/** A fault in the program itself is one case's error, and no reason to lose what was paid for. */
async function askSafely(subject: Subject, task: Task, signal: AbortSignal): Promise<Outcome> {
  try {
    return await subject.ask(task.one, signal)
  } catch (error) {
    if (!subject.isPaid) throw error
    return { status: 'error', reason: error instanceof Error ? error.name : 'unknown' }
  }
}

function writeScore(work: Work, task: Task, answer: NonNullable<ResultLine['answer']>): void {
  const score = scoreCase(work.set.kind, task.one, answer)
  if (!score) return
  work.log.add(
    {
      line: 'score',
      case: task.one.id,
      repeat: task.repeat,
      text: task.text,
      labels: task.labels,
      scoring: scoringId(),
      score,
      at: work.now().toISOString(),
    },
    work.subject.isPaid,
  )
}
