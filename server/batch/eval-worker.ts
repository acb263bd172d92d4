/** Takes runs of evals from the queue, never two of one set at once, and sees each to its end. */
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { EvalProgress } from '../contract/evaluation.ts'
import type { Evaluations } from '../contract/evaluations.ts'
import type { Database } from '../store/database.ts'
import { findEvalJob, saveEvalProgress } from '../store/eval-jobs.ts'
import type { Store } from '../store/store.ts'
import { type BossOptions, openBoss } from './boss.ts'

export interface EvalWorkerParts extends BossOptions {
  readonly store: Store
  readonly openEvaluations: () => Promise<Evaluations>
  /** How often progress is kept, and jobs are looked for, in milliseconds. */
  readonly lookEvery?: number
}

export interface EvalWorker {
  /** Queues a run, in the transaction that keeps what was asked for. */
  readonly add: (tx: Database, id: string, set: string) => Promise<void>
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

const QUEUE = 'eval-runs'
/** A run whose process says nothing for so long is given to another, in seconds. */
const SILENCE = 10
const LONGEST = 24 * 60 * 60 - 1
const ATTEMPTS = 100
const BEAT = 3_000
const AFTER_TROUBLE = 2_000
const LAST_CASE = 2_000

/** What the queue says of a job that was ended; its own types leave it out. */
const Settled = z.object({ affected: z.number() })

interface Job {
  readonly run: string
  /** An attempt: one that was given to another meanwhile is left alone. */
  readonly attempt: { readonly id: string; readonly retryCount: number }
}

export async function createEvalWorker(parts: EvalWorkerParts): Promise<EvalWorker> {
  const { store, openEvaluations, report, lookEvery = 500 } = parts
  const { boss, inside, close } = await openBoss(store, parts)
  await boss.createQueue(QUEUE, {
    policy: 'singleton',
    retryLimit: ATTEMPTS,
    heartbeatSeconds: SILENCE,
    expireInSeconds: LONGEST,
  })
  const stopping = new AbortController()
  let waking = new AbortController()
  let desk: Evaluations | undefined

  const take = async (): Promise<Job | undefined> => {
    const [job] = await boss.fetch<{ run: string }>(QUEUE, { batchSize: 1 })
    return job && { run: job.data.run, attempt: { id: job.id, retryCount: job.retryCount } }
  }
  const end = (job: Job, progress: EvalProgress | undefined) =>
    store.transact(async (tx) => {
      const answer = await inside(tx, () => boss.complete(QUEUE, job.attempt))
      const { affected } = Settled.parse(answer)
      // an attempt that was taken for dead has nothing to say
      if (progress && affected > 0) await saveEvalProgress(tx, job.run, progress)
    })

  async function workOn(job: Job): Promise<void> {
    const { run: id } = job
    const kept = await store.run((db) => findEvalJob(db, id))
    // erased, or ended by a process that was killed before it could say so
    if (!kept || kept.isOver) return end(job, undefined)
    desk ??= await openEvaluations()
    if (kept.isStopping) {
      const said = 'It was stopped. What was scored is kept, and it can go on from there.'
      return end(job, { ...kept.progress, state: 'stopped', said })
    }
    const progress = await begin(desk, kept.wish, id, kept.progress)
    return progress.state === 'running' ? follow(desk, job) : end(job, progress)
  }

  /** Sees a run that was begun to its end, and lets it end where it can no longer be seen to. */
  async function follow(all: Evaluations, job: Job): Promise<void> {
    const { run: id } = job
    let beatAt = performance.now()
    let isEnding = false
    const letEnd = async () => {
      if (!isEnding) await all.stopRun({ id })
      isEnding = true
    }
    try {
      for (;;) {
        await sleep(lookEvery, undefined, { signal: stopping.signal }).catch(() => {})
        const progress = await all.readProgress({ id })
        if (progress.state !== 'running') return await end(job, progress)
        if (stopping.signal.aborted) {
          await letEnd()
          // whoever goes on with it must not meet this one at its last case
          await ended(all, id)
          return await boss.fail(QUEUE, job.attempt).then(() => {})
        }
        const isStopping = await store.run((db) => saveEvalProgress(db, id, progress))
        if (isStopping !== false) await letEnd()
        if (performance.now() - beatAt < BEAT) continue
        await boss.touch(QUEUE, job.attempt)
        beatAt = performance.now()
      }
    } catch (error) {
      await letEnd().catch(report)
      throw error
    }
  }

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const job = await take()
        if (job) await workOn(job)
        else await pause(lookEvery * 2)
      } catch (error) {
        report(error)
        await pause(AFTER_TROUBLE)
      }
    }
  }
  const pause = async (ms: number) => {
    if (waking.signal.aborted) waking = new AbortController()
    await sleep(ms, undefined, { signal: waking.signal }).catch(() => {})
  }
  const working = work()
  return {
    async add(tx, id, set) {
      // two runs of a set may be one: the second goes on with what the first has done
      const job = { id, data: { run: id }, singletonKey: set }
      await inside(tx, () => boss.insert(QUEUE, [job]))
    },
    wake: () => waking.abort(),
    async stop() {
      stopping.abort()
      waking.abort()
      await working
      await close()
    },
  }
}

/** Waits a while for a run that is to end. */
async function ended(desk: Evaluations, id: string): Promise<void> {
  for (const until = performance.now() + LAST_CASE; performance.now() < until; ) {
    if ((await desk.readProgress({ id })).state !== 'running') return
    await sleep(20)
  }
}

/** A run that cannot be begun has failed: its set may be gone, or the model no longer named. */
async function begin(
  desk: Evaluations,
  wish: Parameters<Evaluations['startRun']>[0],
  id: string,
  before: EvalProgress,
): Promise<EvalProgress> {
  try {
    return await desk.startRun({ ...wish, id, isAgreed: true })
  } catch (error) {
    // messages of other errors may hold words of a case
    const isSaid = error instanceof Error && 'faults' in error
    return { ...before, state: 'failed', said: isSaid ? error.message : 'It has failed.' }
  }
}
