/** Works the queues of all batches whose key is at hand, note by note, until it is stopped. */
import { setTimeout as sleep } from 'node:timers/promises'
import { readNotes } from '../store/batch-notes.ts'
import { type Batch, findBatches } from '../store/batches.ts'
import { deleteSpentKeys, endIfChecked } from './close.ts'
import { giveUp, type WorkParts, workOn } from './work-on.ts'

export interface WorkerOptions extends WorkParts {
  /** How many notes it has under way at once: while one waits for the database another is checked. */
  readonly atOnce?: number
  /** For how long it rests after a note, in times of what the note took: a service has others to serve. */
  readonly rest?: number
  /** Whether it may work now; asked now and then. */
  readonly mayWork?: () => Promise<boolean>
  /** How often batches are looked for, and their ends, in milliseconds. */
  readonly lookEvery?: number
}

export interface Worker {
  /** Has it look for work now rather than at its next turn. */
  readonly wake: () => void
  /** Ends what is under way, gives back what is not begun. */
  readonly stop: () => Promise<void>
}

const AFTER_TROUBLE = 2_000

export function startWorker(options: WorkerOptions): Worker {
  const { store, vault, queue, report, atOnce = 1, rest = 0, mayWork, lookEvery = 500 } = options
  const stopping = new AbortController()
  let waking = new AbortController()
  const known = new Set<string>()
  /** Batches that had no job to give when last asked: at their end, or under way elsewhere. */
  const dry = new Set<string>()
  let batches: readonly Batch[] = []
  let looking: Promise<void> | undefined
  let lookedAt = -lookEvery

  /** Finds the batches there are, and ends those that are at their end. One at a time. */
  const look = (): Promise<void> => {
    if (performance.now() - lookedAt < lookEvery) return Promise.resolve()
    looking ??= lookNow().finally(() => {
      looking = undefined
      lookedAt = performance.now()
    })
    return looking
  }
  const lookNow = async () => {
    if (mayWork && !(await mayWork())) {
      batches = []
      return
    }
    await deleteSpentKeys(store, vault)
    const keys = new Set(vault.listKeys())
    const running = await store.run((db) => findBatches(db, 'running'))
    const found = running.filter(({ id }) => keys.has(id))
    for (const { id } of found) {
      if (dry.delete(id) && (await endIfChecked(options, id))) continue
      if (!known.has(id)) await refill(id)
      known.add(id)
      for (let job = await queue.takeGivenUp(id); job; job = await queue.takeGivenUp(id)) {
        await giveUp(options, job)
      }
    }
    for (const id of known) {
      if (running.some((batch) => batch.id === id)) continue
      // ended, here or elsewhere, or erased
      await queue.drop(id)
      known.delete(id)
    }
    batches = found
  }
  /** A store that came back from a backup has notes and no queue. */
  const refill = async (id: string) => {
    if (await queue.has(id)) return
    await queue.open(id)
    await store.transact(async (tx) => {
      const positions: number[] = []
      for await (const { position } of readNotes(tx, id, 'waiting')) positions.push(position)
      await queue.add(tx, id, positions)
    })
  }
  /** Does one note, of the oldest batch that has one. Whether there was one. */
  const workOnce = async (): Promise<boolean> => {
    await look()
    for (const batch of batches) {
      if (dry.has(batch.id)) continue
      const job = await queue.take(batch.id)
      if (!job) {
        dry.add(batch.id)
        continue
      }
      if (stopping.signal.aborted) await queue.giveBack(job)
      else if (!(await workOn(options, batch, job))) {
        batches = batches.filter(({ id }) => id !== batch.id)
      }
      return true
    }
    return false
  }
  const work = async () => {
    while (!stopping.signal.aborted) {
      const begun = performance.now()
      try {
        const hasWorked = await workOnce()
        if (!hasWorked) await pause(lookEvery / 2)
        else if (rest > 0) await pause((performance.now() - begun) * rest)
      } catch (error) {
        report(error)
        await pause(AFTER_TROUBLE)
      }
    }
  }
  const pause = async (ms: number) => {
    if (waking.signal.aborted) waking = new AbortController()
    const { signal } = waking
    await sleep(ms, undefined, { signal }).catch(() => {})
  }
  const loops = Array.from({ length: atOnce }, work)
  const wake = () => {
    lookedAt = -lookEvery
    waking.abort()
  }
  return {
    wake,
    async stop() {
      stopping.abort()
      wake()
      await Promise.all(loops)
    },
  }
}
