/** One job: a note is opened, checked, and what came of it kept with the end of the job. */
import { type Analyser, UnknownProfileError } from '../check.ts'
import { readWaiting, saveOutcome } from '../store/batch-notes.ts'
import type { Batch } from '../store/batches.ts'
import { type Vault, VaultError } from '../store/vault.ts'
import type { BatchParts } from './close.ts'
import { checkSealed, SealedNote } from './note.ts'
import type { Job } from './queue.ts'

export interface WorkParts extends BatchParts {
  readonly checkNote: Analyser['checkNote']
  readonly report: (error: unknown) => void
}

/**
 * In one transaction, so that a note whose job has ended has its figures, and once. False where the
 * key is not at hand: the job went back.
 */
export async function workOn(parts: WorkParts, batch: Batch, job: Job): Promise<boolean> {
  const { store, queue } = parts
  const sealed = await store.run((db) => readWaiting(db, job.batch, job.position))
  const outcome = sealed && check(parts, batch, job, sealed)
  if (outcome === 'no-key') {
    await queue.giveBack(job)
    return false
  }
  await store.transact(async (tx) => {
    if (outcome) await saveOutcome(tx, job.batch, job.position, outcome)
    await queue.finish(tx, job)
  })
  return true
}

function check(
  { vault, checkNote, report }: WorkParts,
  batch: Batch,
  job: Job,
  sealed: Uint8Array,
) {
  const name = String(job.position)
  try {
    const note = SealedNote.parse(JSON.parse(vault.open(batch.id, name, sealed)))
    const { figures, flagged } = checkSealed(checkNote, note, batch.options)
    return {
      status: 'done' as const,
      result: figures,
      ...(batch.options.withText
        ? { sealedResult: sealWords(vault, batch.id, name, flagged) }
        : {}),
    }
  } catch (error) {
    if (error instanceof VaultError && error.code === 'no-key') return 'no-key' as const
    const status = 'failed' as const
    if (error instanceof VaultError) return { status, code: 'damaged' }
    if (error instanceof UnknownProfileError) return { status, code: 'unknown-profile' }
    report(error)
    return { status, code: 'not-checked' }
  }
}

const sealWords = (vault: Vault, batch: string, name: string, flagged: unknown): Uint8Array =>
  vault.seal(batch, `${name}/words`, JSON.stringify(flagged))

/** A note whose job ended again and again without an end is given up, and counted. */
export async function giveUp({ store, queue }: BatchParts, job: Job): Promise<void> {
  await store.transact(async (tx) => {
    await saveOutcome(tx, job.batch, job.position, { status: 'failed', code: 'given-up' })
    await queue.finish(tx, job)
  })
}
