/** What is kept for how long, and the round that erases what is past it. */
import { z } from 'zod'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { inArray, type SQL, sql } from './drizzle.ts'
import { rowsOf } from './rows.ts'
import { batches } from './schema.ts'
import { readSetting } from './settings.ts'
import { readStamp, saveStamp } from './stamps.ts'
import type { Store } from './store.ts'
import type { Vault } from './vault.ts'

/** Days; the setting "retention" may change them. */
const Retention = z.object({
  flagCounts: z.int().positive().default(400),
  /** Keys that were revoked or ran out. */
  endedKeys: z.int().positive().default(400),
})
export type Retention = z.infer<typeof Retention>
const RETENTION_SETTING = 'retention'
export const LAST_ROUND = 'retention.last-round'
/** Rounds further apart than this do not trust the clock yet. */
const TRUSTED_HOURS = 26

async function readRetention(db: Database): Promise<Retention> {
  return Retention.parse((await readSetting(db, RETENTION_SETTING)) ?? {})
}

export interface Round {
  /** False where the clock has jumped, or nobody looked for long: the next round decides. */
  readonly isTrusted: boolean
  /** Rows erased, by what they were. */
  readonly erased: Readonly<Record<string, number>>
}

/**
 * One round. A clock that jumps must not erase: where the last round was more than a day ago, or is
 * yet to come, this one notes the time alone. `isSure` says that somebody has looked at the clock.
 */
export async function retain(
  store: Store,
  vault: Vault,
  { actor = 'service', isSure = false }: { actor?: string; isSure?: boolean } = {},
): Promise<Round> {
  const isTrusted = await store.transact(noteRound)
  if (!isTrusted && !isSure) return { isTrusted, erased: {} }
  const past = await store.run((db) =>
    db.select({ id: batches.id }).from(batches).where(sql`expires_at < now()`),
  )
  // keys first: what comes after may fail and be done again, the notes are gone already
  for (const { id } of past) vault.deleteKey(id)
  const ids = past.map(({ id }) => id)
  return store.transact(async (tx) => {
    const { flagCounts, endedKeys } = await readRetention(tx)
    const ended = sql`now() - make_interval(days => ${endedKeys})`
    // those alone whose keys are gone: another may have run out meanwhile
    await tx.delete(batches).where(inArray(batches.id, ids))
    const erased = {
      batches: ids.length,
      sessions: await erase(tx, sql`sessions where expires_at < now()`),
      counters: await erase(tx, sql`counters where expires_at < now()`),
      calls: await erase(tx, sql`idempotency where expires_at < now()`),
      flagCounts: await erase(tx, sql`flag_counts where day < current_date - ${flagCounts}::int`),
      keys: await erase(tx, sql`keys where least(revoked_at, expires_at) < ${ended}`),
    }
    const { counters, calls, sessions, ...told } = erased
    if (Object.values(told).some((count) => count > 0)) {
      const entry = { actor, action: 'store.retain', subject: 'store' }
      await appendAudit(tx, { ...entry, details: erased })
    }
    return { isTrusted, erased }
  })
}

async function erase(db: Database, from: SQL): Promise<number> {
  const query = sql`with gone as (delete from ${from} returning 1) select count(*)::int as count from gone`
  return (await rowsOf<{ count: number }>(db, query))[0]?.count ?? 0
}

/** Notes that there was a round; whether the one before was at most a day ago. */
async function noteRound(db: Database): Promise<boolean> {
  const [clock] = await rowsOf<{ now: string }>(
    db,
    sql`select (extract(epoch from now()) * 1000)::bigint::text as now`,
  )
  const now = Number(clock?.now)
  const last = await readStamp(db, LAST_ROUND)
  await saveStamp(db, LAST_ROUND, now)
  return now >= last && now - last < TRUSTED_HOURS * 3_600_000
}
