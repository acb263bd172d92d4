/** The notes of batches, each sealed before it comes here, and what came of each. */
import type { Database } from './database.ts'
import { and, asc, eq, gt, sql } from './drizzle.ts'
import { batchNotes } from './schema.ts'

/** `waiting` for a check, or `skipped` because it could not be read. */
export interface NewNote {
  readonly position: number
  readonly status: 'waiting' | 'skipped'
  readonly sealed: Uint8Array
  readonly code?: string
}

export interface Outcome {
  readonly status: 'done' | 'failed'
  readonly result?: Readonly<Record<string, unknown>>
  readonly sealedResult?: Uint8Array
  readonly code?: string
}

export async function addBatchNotes(
  db: Database,
  batchId: string,
  notes: readonly NewNote[],
): Promise<void> {
  if (notes.length === 0) return
  await db
    .insert(batchNotes)
    .values(notes.map(({ code, ...note }) => ({ ...note, batchId, code: code ?? null })))
}

/** The sealed note at a position; undefined where it is not, or no longer, waiting. */
export async function readWaiting(
  db: Database,
  batchId: string,
  position: number,
): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ status: batchNotes.status, sealed: batchNotes.sealed })
    .from(batchNotes)
    .where(and(eq(batchNotes.batchId, batchId), eq(batchNotes.position, position)))
  return row?.status === 'waiting' ? (row.sealed ?? undefined) : undefined
}

/** Keeps what came of a note, once: whoever comes second changes nothing. Whether this was the first. */
export async function saveOutcome(
  db: Database,
  batchId: string,
  position: number,
  { status, result, sealedResult, code }: Outcome,
): Promise<boolean> {
  const saved = await db
    .update(batchNotes)
    .set({
      status,
      result: result ?? null,
      sealedResult: sealedResult ?? null,
      code: code ?? null,
      // a note that could not be checked is named in the report of whoever began the batch
      ...(status === 'done' && !sealedResult ? { sealed: null } : {}),
      attempts: sql`${batchNotes.attempts} + 1`,
      finishedAt: sql`now()`,
    })
    .where(
      and(
        eq(batchNotes.batchId, batchId),
        eq(batchNotes.position, position),
        eq(batchNotes.status, 'waiting'),
      ),
    )
    .returning({ position: batchNotes.position })
  return saved.length > 0
}

export type BatchNoteRow = typeof batchNotes.$inferSelect
const PAGE = 1_000

/** The notes of a batch in their order, or those of one status, some at a time. */
export async function* readNotes(
  db: Database,
  batchId: string,
  status?: string,
): AsyncGenerator<BatchNoteRow> {
  for (let after = -1; ; ) {
    const page = await db
      .select()
      .from(batchNotes)
      .where(
        and(
          eq(batchNotes.batchId, batchId),
          gt(batchNotes.position, after),
          status === undefined ? undefined : eq(batchNotes.status, status),
        ),
      )
      .orderBy(asc(batchNotes.position))
      .limit(PAGE)
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)?.position ?? after
  }
}
