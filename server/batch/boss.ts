/** pg-boss in the store's own database: the only door to it, loaded where something is queued. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db, PgBoss } from 'pg-boss'
import type { Database } from '../store/database.ts'
import { sql } from '../store/drizzle.ts'
import type { Store } from '../store/store.ts'

export interface Boss {
  readonly boss: PgBoss
  /** Has all that is asked of it within a transaction of ours go through that. */
  readonly inside: <T>(tx: Database, work: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export interface BossOptions {
  /** How often jobs whose process has gone are looked for, in seconds. */
  readonly superviseSeconds?: number
  readonly report: (error: unknown) => void
}

export async function openBoss(
  store: Store,
  { superviseSeconds = 5, report }: BossOptions,
): Promise<Boss> {
  const { driver } = await store.connect()
  const { PgBoss, fromDrizzle, fromPglite } = await import('pg-boss')
  const plain: Db =
    'pglite' in driver
      ? fromPglite(driver.pglite)
      : { executeSql: (text, values) => driver.pool.query(text, values) }
  // the embedded store has one connection, and would wait for itself
  const within = new AsyncLocalStorage<Db>()
  const boss = new PgBoss({
    db: { executeSql: (text, values) => (within.getStore() ?? plain).executeSql(text, values) },
    backend: 'pglite' in driver ? 'pglite' : 'postgres',
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    queueCacheIntervalSeconds: superviseSeconds,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', report)
  await boss.start()
  return {
    boss,
    inside: (tx, work) => within.run(fromDrizzle(tx as never, sql as never), work),
    close: () => boss.stop({ close: false, timeout: 5_000 }),
  }
}
