/**
 * Calls that may be repeated. Of a call with a key only its hash and where its answer is are kept;
 * the first to come does the work, who comes meanwhile is told so, who comes later gets the answer.
 */

import type { Database } from './database.ts'
import { and, eq, isNull, sql } from './drizzle.ts'
import { idempotency } from './schema.ts'

export interface RepeatableCall {
  /** Who calls: the id of a key or session. */
  readonly owner: string
  readonly key: string
  /** SHA-256 of method, path and body. */
  readonly requestHash: string
}

export type Begun =
  /** Nobody has called so before: do it, then `finishCall`, or `forgetCall` where it failed. */
  | { readonly state: 'new' }
  /** The same key with another request. */
  | { readonly state: 'different' }
  | { readonly state: 'under-way' }
  | { readonly state: 'done'; readonly status: number; readonly reference: string | undefined }

export async function beginCall(
  db: Database,
  { owner, key, requestHash }: RepeatableCall,
  hours = 24,
): Promise<Begun> {
  const values = {
    requestHash,
    status: null,
    reference: null,
    createdAt: sql`now()`,
    expiresAt: sql`now() + make_interval(hours => ${hours})`,
  }
  const fresh = await db
    .insert(idempotency)
    .values({ owner, key, ...values })
    .onConflictDoUpdate({
      target: [idempotency.owner, idempotency.key],
      set: values,
      setWhere: sql`${idempotency.expiresAt} < now()`,
    })
    .returning({ key: idempotency.key })
  if (fresh.length > 0) return { state: 'new' }
  const [known] = await db.select().from(idempotency).where(isCall(owner, key))
  if (!known) return beginCall(db, { owner, key, requestHash }, hours)
  if (known.requestHash !== requestHash) return { state: 'different' }
  if (known.status === null) return { state: 'under-way' }
  return { state: 'done', status: known.status, reference: known.reference ?? undefined }
}

export async function finishCall(
  db: Database,
  { owner, key }: RepeatableCall,
  status: number,
  reference?: string,
): Promise<void> {
  await db
    .update(idempotency)
    .set({ status, reference: reference ?? null })
    .where(isCall(owner, key))
}

/** So that a call that failed may be made again. */
export async function forgetCall(db: Database, { owner, key }: RepeatableCall): Promise<void> {
  await db.delete(idempotency).where(and(isCall(owner, key), isNull(idempotency.status)))
}

const isCall = (owner: string, key: string) =>
  and(eq(idempotency.owner, owner), eq(idempotency.key, key))
