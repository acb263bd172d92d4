/** Batches in a running service: pg-boss and a worker are opened when there is a batch, not before. */
import { createHash } from 'node:crypto'
import type { Analyser } from '../check.ts'
import type { BatchInput, BatchReport, BatchState } from '../contract.ts'
import { appendAudit } from '../store/audit.ts'
import { findBatch, findBatches, readBatchState } from '../store/batches.ts'
import { eraseBatch } from '../store/erase.ts'
import { beginCall, finishCall } from '../store/idempotency.ts'
import type { Store } from '../store/store.ts'
import type { Vault } from '../store/vault.ts'
import { beginBatch, newBatchId } from './batches.ts'
import { isWorkerAbout } from './presence.ts'
import { openQueue, type Queue } from './queue.ts'
import { startWorker, type Worker } from './worker.ts'

export interface BatchServiceParts {
  readonly store: Store
  readonly vault: Vault
  readonly checkNote: Analyser['checkNote']
  readonly report: (error: unknown) => void
}

export type Begun =
  | { readonly state: 'begun' | 'known'; readonly batch: BatchState }
  /** The same key came with other notes. */
  | { readonly state: 'different' }
  /** The batch that was begun with this key is erased. */
  | { readonly state: 'gone' }

export interface BatchService {
  /** Takes notes in. `key` makes the call repeatable: the same key and notes, the same batch. */
  readonly begin: (input: BatchInput, actor: string, key: string | undefined) => Promise<Begun>
  readonly state: (id: string) => Promise<BatchState | undefined>
  /** Undefined where there is no such batch, or it is not done. */
  readonly report: (id: string) => Promise<BatchReport | undefined>
  /** Whether there was one. */
  readonly erase: (id: string, actor: string) => Promise<boolean>
  /** Goes on with batches that an earlier process has left. */
  readonly resume: () => Promise<void>
  readonly close: () => Promise<void>
}

export function createBatchService(parts: BatchServiceParts): BatchService {
  const { store, vault, report } = parts
  let opening: Promise<{ queue: Queue; worker: Worker }> | undefined
  const open = async () => {
    const queue = await openQueue(store, { report })
    const mayWork = async () => store.kind === 'embedded' || !(await store.run(isWorkerAbout))
    // workers who type come first: it rests as long as it has worked
    return { queue, worker: startWorker({ ...parts, queue, rest: 1, mayWork }) }
  }
  const need = () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    async begin(input, actor, key) {
      const { notes, ...options } = input
      const { queue, worker } = await need()
      const id = newBatchId()
      vault.makeKey(id)
      let isKept = false
      try {
        await queue.open(id)
        const begun = await store.transact(async (tx) => {
          const call = key && { owner: actor, key, requestHash: hashOf(input) }
          const before = call ? await beginCall(tx, call) : undefined
          if (before && before.state !== 'new') return before
          await beginBatch({ vault, queue }, tx, { id, options, createdBy: actor }, notes)
          const details = { notes: notes.length }
          await appendAudit(tx, { actor, action: 'batch.begin', subject: id, details })
          if (call) await finishCall(tx, call, 201, id)
          return undefined
        })
        if (begun?.state === 'done') {
          const batch = await store.run((db) => readBatchState(db, begun.reference ?? ''))
          return batch ? { state: 'known', batch } : { state: 'gone' }
        }
        if (begun) return { state: 'different' }
        isKept = true
        worker.wake()
        const batch = await store.run((db) => readBatchState(db, id))
        return batch ? { state: 'begun', batch } : { state: 'gone' }
      } finally {
        if (!isKept) {
          vault.deleteKey(id)
          await queue.drop(id).catch(report)
        }
      }
    },
    state: (id) => store.run((db) => readBatchState(db, id)),
    async report(id) {
      const batch = await store.run((db) => findBatch(db, id))
      return batch?.status === 'done' ? batch.result?.report : undefined
    },
    erase: (id, actor) => eraseBatch(store, vault, id, actor),
    async resume() {
      if ((await store.run((db) => findBatches(db, 'running'))).length > 0) await need()
    },
    async close() {
      const opened = await opening?.catch(() => undefined)
      opening = undefined
      await opened?.worker.stop()
      await opened?.queue.close()
    },
  }
}

const hashOf = (input: BatchInput): string =>
  createHash('sha256')
    .update(`POST /v1/batches\n${JSON.stringify(input)}`)
    .digest('hex')
