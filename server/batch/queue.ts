/**
 * The queue of the notes of batches, on pg-boss and in the store's own database. A job says which
 * batch and which position, nothing else. Each batch has a queue of its own, so that a process takes
 * jobs of those batches alone whose key it holds, and so that erasing a batch leaves no job behind.
 */
import { createHash } from 'node:crypto'
import type { Database } from '../store/database.ts'
import type { Store } from '../store/store.ts'
import { openBoss } from './boss.ts'

export interface QueueOptions {
  /** After how many seconds a job whose process has gone is given to another. */
  readonly expireSeconds?: number
  /** How often such jobs are looked for, in seconds. */
  readonly superviseSeconds?: number
  readonly report: (error: unknown) => void
}

export interface Job {
  readonly batch: string
  readonly position: number
  /** The attempt: a job that was given to another meanwhile is left alone. */
  readonly attempt: { readonly id: string; readonly retryCount: number }
  readonly queue: string
}

export interface Queue {
  /** Makes a batch's queue. */
  readonly open: (batch: string) => Promise<void>
  readonly has: (batch: string) => Promise<boolean>
  /** Adds jobs in a transaction of the store; a position that has a job already gets no second. */
  readonly add: (tx: Database, batch: string, positions: readonly number[]) => Promise<void>
  readonly take: (batch: string) => Promise<Job | undefined>
  /** A note whose job was taken again and again and never came to an end. */
  readonly takeGivenUp: (batch: string) => Promise<Job | undefined>
  /** Ends a job in the transaction that keeps what came of it. */
  readonly finish: (tx: Database, job: Job) => Promise<void>
  /** Gives a job back at once. */
  readonly giveBack: (job: Job) => Promise<void>
  /** Removes a batch's queue and all its jobs. */
  readonly drop: (batch: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** So often may a process end in the middle of a note before the note is given up. */
const ATTEMPTS = 20
const PAGE = 5_000

/** Opens the queue in the store. */
export async function openQueue(
  store: Store,
  { expireSeconds = 15, superviseSeconds = 5, report }: QueueOptions,
): Promise<Queue> {
  const { boss, inside, close } = await openBoss(store, { superviseSeconds, report })
  const fetch = async (queue: string) => {
    try {
      return await boss.fetch<{ position: number }>(queue, { batchSize: 1 })
    } catch (error) {
      // the batch has ended or was erased meanwhile
      if (await boss.getQueue(queue)) throw error
      return []
    }
  }
  const take = async (batch: string, queue: string): Promise<Job | undefined> => {
    const [job] = await fetch(queue)
    if (!job) return undefined
    const { id, retryCount } = job
    return { batch, position: job.data.position, attempt: { id, retryCount }, queue }
  }
  const remove = async (queue: string) => {
    try {
      await boss.deleteQueue(queue)
    } catch (error) {
      // another process was faster
      if (await boss.getQueue(queue)) throw error
    }
  }
  return {
    async open(batch) {
      await boss.createQueue(lostOf(batch))
      await boss.createQueue(notesOf(batch), {
        expireInSeconds: expireSeconds,
        retryLimit: ATTEMPTS,
        deadLetter: lostOf(batch),
      })
    },
    has: async (batch) => (await boss.getQueue(notesOf(batch))) !== null,
    async add(tx, batch, positions) {
      for (let at = 0; at < positions.length; at += PAGE) {
        const jobs = positions.slice(at, at + PAGE).map((position) => ({
          id: jobIdOf(batch, position),
          data: { batch, position },
        }))
        await inside(tx, () => boss.insert(notesOf(batch), jobs))
      }
    },
    take: (batch) => take(batch, notesOf(batch)),
    takeGivenUp: (batch) => take(batch, lostOf(batch)),
    async finish(tx, { queue, attempt }) {
      await inside(tx, () => boss.complete(queue, attempt))
    },
    async giveBack({ queue, attempt }) {
      await boss.fail(queue, attempt)
    },
    async drop(batch) {
      await remove(notesOf(batch))
      await remove(lostOf(batch))
    },
    close,
  }
}

const notesOf = (batch: string): string => `notes.${batch}`
const lostOf = (batch: string): string => `given-up.${batch}`

/** Always the same for a note, so that adding its job a second time changes nothing. */
function jobIdOf(batch: string, position: number): string {
  const hash = createHash('sha256').update(`${batch}/${position}`).digest('hex')
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`]
  return [...parts, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}
