/**
 * Runs of evals on the queue: where there is a store, a run that was started from a page goes on after a
 * restart, and two services never do one twice. The evals are handed in; they know nothing of it.
 */
import type { Evaluations } from '../contract/evaluations.ts'
import { addEvalJob, findEvalJob, hasEvalJobs, stopEvalJob } from '../store/eval-jobs.ts'
import { createEvalWorker, type EvalWorker, type EvalWorkerParts } from './eval-worker.ts'

export interface EvalRunsParts extends EvalWorkerParts {
  /** How often runs are looked for that another service has left, in milliseconds. */
  readonly resumeEvery?: number
}

export interface EvalRuns {
  readonly open: () => Promise<Evaluations>
  /** Goes on with runs that an earlier process has left. */
  readonly resume: () => Promise<void>
  /** Gives back what is under way: another, or the next, goes on with it. */
  readonly close: () => Promise<void>
}

export function createEvalRuns(parts: EvalRunsParts): EvalRuns {
  const { store, openEvaluations, report, resumeEvery = 30_000 } = parts
  let starting: Promise<EvalWorker> | undefined
  const need = (): Promise<EvalWorker> => {
    starting ??= createEvalWorker(parts).catch((error: unknown) => {
      starting = undefined
      throw error
    })
    return starting
  }
  /** The embedded store is not opened for a run: it takes 500 MB, and files are enough for one. */
  const isQueued = () => store.kind === 'postgres' || store.isOpen()
  const find = (id: string) =>
    isQueued() ? store.run((db) => findEvalJob(db, id)) : Promise.resolve(undefined)

  const resume = async () => {
    if (store.isOpen() && !starting && (await store.run(hasEvalJobs))) await need()
  }
  const looking = setInterval(() => void resume().catch(report), resumeEvery)
  looking.unref()

  const queued = (desk: Evaluations): Partial<Evaluations> => ({
    async startRun(wish) {
      if (!isQueued()) return desk.startRun(wish)
      const planned = await desk.planRun(wish)
      if (planned.state !== 'running') return planned
      const worker = await need()
      await store.transact(async (tx) => {
        await addEvalJob(tx, planned.id, wish, planned)
        await worker.add(tx, planned.id, wish.set)
      })
      worker.wake()
      return planned
    },
    async readProgress({ id }) {
      return (await find(id))?.progress ?? desk.readProgress({ id })
    },
    async stopRun({ id }) {
      const job = await find(id)
      if (!job) return desk.stopRun({ id })
      if (job.isOver) return job.progress
      // whoever does it, or takes it, ends it
      await store.run((db) => stopEvalJob(db, id))
      return { ...job.progress, said: `Stopping: ${job.progress.said}` }
    },
  })
  return {
    async open() {
      const desk = await openEvaluations()
      const over = queued(desk)
      return new Proxy(desk, {
        get: (all, name) => over[name as keyof Evaluations] ?? all[name as keyof Evaluations],
      })
    },
    resume,
    async close() {
      clearInterval(looking)
      const worker = await starting?.catch(() => undefined)
      await worker?.stop()
    },
  }
}
