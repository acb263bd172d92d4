/** Takes a run up, or begins it, and does what is left to do. */
import { hostname } from 'node:os'
import { type Ended, execute, type Progress } from './execute.ts'
import { addToLedger } from './record/ledger.ts'
import { lockRun } from './record/lock.ts'
import { createRun, findRun, type NewRun, openLog } from './record/run-folder.ts'
import { type Plan, planRun, type RunState, readRun, tasksOf } from './record/run-state.ts'
import type { AnyCase, EvalSet } from './set.ts'
import type { Subject } from './subjects/subject.ts'
import type { Surroundings } from './surroundings.ts'

export interface RunWish {
  readonly set: EvalSet
  readonly cases: readonly AnyCase[]
  readonly subject: Subject
  readonly repeats: number
  readonly again: boolean
  readonly isNew: boolean
  readonly why: string
}

/** A run with what is left of it; nothing is asked yet. */
export interface Prepared {
  readonly wish: RunWish
  /** Undefined where the run would be a new one. */
  readonly state: RunState | undefined
  readonly plan: Plan
}

const toNewRun = ({ set, subject }: RunWish, at: Date): NewRun => ({
  set: set.name,
  what: subject.what,
  generation: { set: set.name, ...subject.generation },
  setVersion: set.version,
  synthetic: set.synthetic,
  at,
})

export function prepareRun(wish: RunWish, { runs, now }: Surroundings): Prepared {
  const found = wish.isNew ? undefined : findRun(runs, toNewRun(wish, now()))
  const state = found ? readRun(runs, found.id) : undefined
  const tasks = tasksOf(wish.cases, wish.repeats)
  const plan = state ? planRun(state, tasks, wish.again) : { ask: tasks, score: [], done: [] }
  return { wish, state, plan }
}

export interface Limits {
  readonly atOnce: number
  readonly cap: { readonly money: number; readonly tokens: number } | undefined
  readonly onProgress: (progress: Progress) => void
}

/** Asks and scores what is left, and gives the run as it stands then. */
export async function finishRun(
  { wish, state: before, plan }: Prepared,
  { atOnce, cap, onProgress }: Limits,
  surroundings: Surroundings,
): Promise<{ state: RunState; ended: Ended }> {
  const { runs, now, prices, stop, by, commit, ledger } = surroundings
  const { set, subject, why } = wish
  const manifest = before?.manifest ?? createRun(runs, toNewRun(wish, now()))
  const state = before ?? readRun(runs, manifest.id)
  if (set.keptBack) {
    addToLedger(ledger, {
      at: now().toISOString(),
      set: set.name,
      what: subject.what,
      run: manifest.id,
      why,
    })
  }
  if (plan.ask.length + plan.score.length === 0) {
    const { length } = plan.done
    const progress = { done: length, total: length, errors: 0, spent: 0, tokens: 0, calls: 0 }
    return { state, ended: { why: 'done', progress } }
  }
  const letGo = subject.isPaid ? lockRun(runs, manifest.id) : () => {}
  const log = openLog(runs, manifest.id)
  try {
    log.add({
      line: 'session',
      event: 'start',
      at: now().toISOString(),
      by: by(),
      why,
      node: process.version,
      commit: commit(),
      host: hostname(),
      atOnce,
    })
    const work = { set, subject, state, plan, log, atOnce, cap, stop, now, onProgress }
    const ended = await execute({ ...work, prices: prices() })
    log.add({ line: 'session', event: 'end', at: now().toISOString(), ended: ended.why })
    return { state: readRun(runs, manifest.id), ended }
  } finally {
    log.close()
    letGo()
  }
}
