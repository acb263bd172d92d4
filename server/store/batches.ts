/** Batches and their notes, which are sealed before they come here. */
import type { BatchOptions, BatchReport, BatchState, BatchStatus } from '../contract.ts'
import type { Database } from './database.ts'
import { and, asc, eq, ne, sql } from './drizzle.ts'
import { rowsOf } from './rows.ts'
import { batches, batchNotes } from './schema.ts'

/** Days after which retention erases what never came to its end. */
const UNFINISHED_DAYS = 7
/** Days for which the figures of a batch are kept once it is done. */
const FIGURES_DAYS = 90

export interface KeptOptions extends BatchOptions {
  /** Whether the key stays until whoever began the batch has written its report. */
  readonly isHeld?: boolean
  /** Whether flagged words are kept, sealed, for that report. */
  readonly withText?: boolean
  /** What the notes were read from and what was there, as hashes: to go on after a stop. */
  readonly source?: string
  readonly contents?: string
}

export type NoteCounts = BatchState['notes']

export interface Batch {
  readonly id: string
  readonly status: BatchStatus
  readonly options: KeptOptions
  readonly result: BatchResult | undefined
}

export async function addBatch(
  db: Database,
  batch: { readonly id: string; readonly options: KeptOptions; readonly createdBy: string },
): Promise<void> {
  await db.insert(batches).values({
    ...batch,
    options: { ...batch.options },
    status: 'filling',
    expiresAt: sql`now() + make_interval(days => ${UNFINISHED_DAYS})` as never,
  })
}

export async function setBatchStatus(
  db: Database,
  id: string,
  from: BatchStatus,
  to: BatchStatus,
): Promise<boolean> {
  const moved = await db
    .update(batches)
    .set({ status: to })
    .where(and(eq(batches.id, id), eq(batches.status, from)))
    .returning({ id: batches.id })
  return moved.length > 0
}

export async function findBatches(db: Database, status: BatchStatus): Promise<Batch[]> {
  const rows = await db
    .select()
    .from(batches)
    .where(eq(batches.status, status))
    .orderBy(asc(batches.createdAt), asc(batches.id))
  return rows.map(toBatch)
}

export async function findBatch(db: Database, id: string): Promise<Batch | undefined> {
  const [row] = await db.select().from(batches).where(eq(batches.id, id))
  return row && toBatch(row)
}

/** The batch, locked until the transaction ends. Undefined where it is not in this status. */
export async function lockBatch(
  tx: Database,
  id: string,
  status: BatchStatus,
): Promise<Batch | undefined> {
  const [row] = await tx
    .select()
    .from(batches)
    .where(and(eq(batches.id, id), eq(batches.status, status)))
    .for('update')
  return row && toBatch(row)
}

const toBatch = (row: typeof batches.$inferSelect): Batch => ({
  id: row.id,
  status: row.status as BatchStatus,
  options: row.options as KeptOptions,
  result: (row.result as BatchResult | null) ?? undefined,
})

export async function countNotes(db: Database, id: string): Promise<NoteCounts> {
  const counts = await rowsOf<{ status: string; count: number }>(
    db,
    sql`select status, count(*)::int as count from batch_notes where batch_id = ${id} group by status`,
  )
  const of = (status: string) => counts.find((one) => one.status === status)?.count ?? 0
  return {
    waiting: of('waiting'),
    done: of('done'),
    failed: of('failed'),
    skipped: of('skipped'),
  }
}

export async function readBatchState(db: Database, id: string): Promise<BatchState | undefined> {
  const [row] = await db.select().from(batches).where(eq(batches.id, id))
  if (!row) return undefined
  const { counts } = (row.result ?? {}) as { counts?: NoteCounts }
  return {
    id,
    status: row.status as BatchStatus,
    notes: counts ?? (await countNotes(db, id)),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
  }
}

/** What a batch comes to: its figures, and how many notes they are of. */
export interface BatchResult {
  readonly counts: NoteCounts
  readonly report: BatchReport
}

/** Puts the figures in the place of the notes. In a transaction, before the key is deleted. */
export async function closeBatch(
  tx: Database,
  id: string,
  status: 'checked' | 'done',
  result: BatchResult,
): Promise<void> {
  const expiresAt = sql`now() + make_interval(days => ${FIGURES_DAYS})` as never
  await tx
    .update(batches)
    .set({
      status,
      result: { ...result },
      finishedAt: sql`now()`,
      ...(status === 'done' ? { expiresAt } : {}),
    })
    .where(and(eq(batches.id, id), ne(batches.status, 'done')))
  if (status === 'done') await tx.delete(batchNotes).where(eq(batchNotes.batchId, id))
}
