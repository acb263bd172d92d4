/** Batches as routes and commands know them: begun, looked at, erased. */
import { randomBytes } from 'node:crypto'
import type { BatchNote } from '../contract.ts'
import { addBatchNotes, type NewNote } from '../store/batch-notes.ts'
import { addBatch, type KeptOptions, setBatchStatus } from '../store/batches.ts'
import type { Database } from '../store/database.ts'
import type { Vault } from '../store/vault.ts'
import type { BatchParts } from './close.ts'
import type { SealedNote, SkippedNote } from './note.ts'

export const newBatchId = (): string => `b-${randomBytes(9).toString('hex')}`

export interface BeginOptions {
  readonly id: string
  readonly options: KeptOptions
  readonly createdBy: string
}

/** A note ready to be kept: sealed under the key of its batch. */
export const sealNote = (
  vault: Vault,
  batch: string,
  position: number,
  note: SealedNote,
): NewNote => ({
  position,
  status: 'waiting',
  sealed: vault.seal(batch, String(position), JSON.stringify(note)),
})

/** What could not be read is kept as well, so that the report names it. */
export const sealSkipped = (
  vault: Vault,
  batch: string,
  position: number,
  code: string,
  skipped: SkippedNote,
): NewNote => ({
  position,
  status: 'skipped',
  code,
  sealed: vault.seal(batch, String(position), JSON.stringify(skipped)),
})

const CHUNK = 500

/** Keeps a whole batch and its jobs, in a transaction: all of it or nothing. */
export async function beginBatch(
  { vault, queue }: Pick<BatchParts, 'vault' | 'queue'>,
  tx: Database,
  begin: BeginOptions,
  notes: readonly BatchNote[],
): Promise<void> {
  await addBatch(tx, begin)
  for (let at = 0; at < notes.length; at += CHUNK) {
    const sealed = notes
      .slice(at, at + CHUNK)
      .map((note, index) => sealNote(vault, begin.id, at + index, note))
    await addBatchNotes(tx, begin.id, sealed)
  }
  await runBatch(queue, tx, begin.id, [...notes.keys()])
}

/** Has a batch that is filled be worked on. In a transaction. */
export async function runBatch(
  queue: BatchParts['queue'],
  tx: Database,
  id: string,
  positions: readonly number[],
): Promise<void> {
  await queue.add(tx, id, positions)
  await setBatchStatus(tx, id, 'filling', 'running')
}
