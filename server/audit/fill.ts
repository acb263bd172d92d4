/** Finds the batch of an audit that was stopped, or fills a new one. */
import { newBatchId, runBatch, sealNote, sealSkipped } from '../batch/batches.ts'
import type { BatchParts } from '../batch/close.ts'
import { addBatchNotes, type NewNote } from '../store/batch-notes.ts'
import { addBatch, type Batch, findBatches, type KeptOptions } from '../store/batches.ts'
import { eraseBatch } from '../store/erase.ts'
import type { Source } from './read-source.ts'

const ACTOR = 'audit'
const CHUNK = 200

export interface Filling {
  readonly source: Source
  readonly options: Pick<KeptOptions, 'profile' | 'withText'>
  readonly say: (line: string) => void
}

/** The batch to go on with. What was begun with other notes or options is erased. */
export async function findStopped(
  { store, vault }: BatchParts,
  { source, options, say }: Filling,
): Promise<string | undefined> {
  const all = await store.run(async (db) => [
    ...(await findBatches(db, 'filling')),
    ...(await findBatches(db, 'running')),
    ...(await findBatches(db, 'checked')),
  ])
  const keys = new Set(vault.listKeys())
  let stopped: string | undefined
  for (const batch of all.filter((one) => one.options.source === source.id)) {
    const isWhole = batch.status !== 'filling' && keys.has(batch.id)
    if (isWhole && isSame(batch, source, options)) {
      stopped = batch.id
      continue
    }
    await eraseBatch(store, vault, batch.id, ACTOR)
    if (isWhole)
      say('An earlier audit, of other notes or by another guide, was not finished: it is erased.')
  }
  return stopped
}

const isSame = (batch: Batch, source: Source, { profile, withText }: Filling['options']) =>
  batch.options.contents === source.contents &&
  batch.options.profile === profile &&
  (batch.options.withText ?? false) === (withText ?? false)

/** Reads and seals every note. Undefined where there is none. */
export async function fillBatch(
  { store, vault, queue }: BatchParts,
  { source, options, say }: Filling,
): Promise<string | undefined> {
  const id = newBatchId()
  const kept: KeptOptions = {
    ...options,
    ...{ isHeld: true, source: source.id, contents: source.contents },
  }
  vault.makeKey(id)
  await queue.open(id)
  await store.run((db) => addBatch(db, { id, options: kept, createdBy: ACTOR }))
  const positions: number[] = []
  let position = 0
  let chunk: NewNote[] = []
  const flush = async () => {
    const notes = chunk
    chunk = []
    await store.run((db) => addBatchNotes(db, id, notes))
  }
  for await (const found of source.read()) {
    if ('note' in found) {
      chunk.push(sealNote(vault, id, position, { ...found.note, place: found.place }))
      positions.push(position)
    } else {
      const { place, code, why } = found
      chunk.push(sealSkipped(vault, id, position, code, { place, why }))
      say(`Not read: ${place}: ${why}.`)
    }
    position++
    if (chunk.length === CHUNK) await flush()
  }
  await flush()
  if (positions.length === 0) {
    await eraseBatch(store, vault, id, ACTOR)
    await queue.drop(id)
    return undefined
  }
  await store.transact((tx) => runBatch(queue, tx, id, positions))
  return id
}
