/** The end of a batch: its notes become figures, then the key goes that could open them. */
import { appendAudit } from '../store/audit.ts'
import { readNotes } from '../store/batch-notes.ts'
import { closeBatch, countNotes, findBatches, lockBatch } from '../store/batches.ts'
import type { Store } from '../store/store.ts'
import type { Vault } from '../store/vault.ts'
import { NoteFigures } from './note.ts'
import type { Queue } from './queue.ts'
import { createReportMaker } from './report.ts'

export interface BatchParts {
  readonly store: Store
  readonly vault: Vault
  readonly queue: Queue
}

/** Ends a batch whose last note is checked. Whether it is at its end now. */
export async function endIfChecked(
  { store, vault, queue }: BatchParts,
  id: string,
): Promise<boolean> {
  const ended = await store.transact(async (tx) => {
    const batch = await lockBatch(tx, id, 'running')
    if (!batch) return undefined
    const counts = await countNotes(tx, id)
    if (counts.waiting > 0) return undefined
    const maker = createReportMaker()
    for await (const { status, result, code } of readNotes(tx, id)) {
      if (status === 'done') maker.add(NoteFigures.parse(result))
      else maker.addFailure(code ?? status)
    }
    const status = batch.options.isHeld ? 'checked' : 'done'
    await closeBatch(tx, id, status, { counts, report: maker.make() })
    await appendAudit(tx, {
      actor: 'service',
      action: 'batch.checked',
      subject: id,
      details: { ...counts },
    })
    return status
  })
  if (ended === 'done') vault.deleteKey(id)
  if (ended) await queue.drop(id)
  return ended !== undefined
}

/** Ends a batch that was held for a report, once that is written. */
export async function release({ store, vault }: BatchParts, id: string): Promise<void> {
  await store.transact(async (tx) => {
    const batch = await lockBatch(tx, id, 'checked')
    if (batch?.result) await closeBatch(tx, id, 'done', batch.result)
  })
  vault.deleteKey(id)
}

/** Deletes keys that a process was about to delete when it ended. */
export async function deleteSpentKeys(store: Store, vault: Vault): Promise<void> {
  const keys = new Set(vault.listKeys())
  if (keys.size === 0) return
  for (const { id } of await store.run((db) => findBatches(db, 'done'))) {
    if (keys.has(id)) vault.deleteKey(id)
  }
}
