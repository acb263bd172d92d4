/** Batches in a fresh store, for tests: begun, worked on and looked at. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { beginBatch, newBatchId } from '../../server/batch/batches.ts'
import { openQueue, type Queue } from '../../server/batch/queue.ts'
import { startWorker, type Worker, type WorkerOptions } from '../../server/batch/worker.ts'
import type { BatchNote } from '../../server/contract.ts'
import { findBatch, type KeptOptions, readBatchState } from '../../server/store/batches.ts'
import { createVault } from '../../server/store/vault.ts'
import { analyser } from '../service.ts'
import { type Kind, useStore } from './stores.ts'

export function useBatches(kind: Kind) {
  const used = useStore(kind)
  const troubles: unknown[] = []
  const report = (error: unknown) => void troubles.push(error)
  let queue: Queue
  beforeAll(async () => {
    queue = await openQueue(used.store, { report })
  })
  afterAll(() => queue?.close())
  const parts = () => ({
    store: used.store,
    vault: createVault(join(used.place.folder, 'keys')),
    queue,
  })
  return {
    used,
    troubles,
    parts,
    async begin(notes: readonly BatchNote[], options: KeptOptions = {}): Promise<string> {
      const id = newBatchId()
      const { store, vault } = parts()
      vault.makeKey(id)
      await queue.open(id)
      const begin = { id, options, createdBy: 'test' }
      await store.transact((tx) => beginBatch({ vault, queue }, tx, begin, notes))
      return id
    },
    work: (more: Partial<WorkerOptions> = {}): Worker =>
      startWorker({
        ...parts(),
        checkNote: analyser.checkNote,
        report,
        lookEvery: 40,
        ...more,
      }),
    state: (id: string) => used.store.run((db) => readBatchState(db, id)),
    async reach(id: string, status: string): Promise<void> {
      const read = () => used.store.run((db) => readBatchState(db, id))
      await expect.poll(read, { timeout: 25_000, interval: 20 }).toMatchObject({ status })
    },
    async report(id: string) {
      return (await used.store.run((db) => findBatch(db, id)))?.result?.report
    },
  }
}

/** Short notes with a flag in each second one. */
export const notesOf = (count: number): BatchNote[] =>
  Array.from({ length: count }, (_, n) => ({
    text: n % 2 === 0 ? `Ada was non-compliant on day ${n}.` : `Ada went to school on day ${n}.`,
    team: n % 3 === 0 ? 'East' : 'West',
    month: '2026-03',
  }))
