/** Whether a worker process is about: then the service leaves batches to it. */
import type { Database } from '../store/database.ts'
import { sql } from '../store/drizzle.ts'
import { rowsOf } from '../store/rows.ts'

const STAMP = 'batch.worker'
/** How often a worker says that it is there, in milliseconds. */
export const PRESENCE_EVERY = 5_000
const SILENCE_SECONDS = 20

/** By the clock of the database, which all processes share. */
export async function sayPresent(db: Database): Promise<void> {
  await db.execute(
    sql`insert into stamps (name, version) values (${STAMP}, extract(epoch from now())::bigint)
      on conflict (name) do update set version = excluded.version`,
  )
}

export async function isWorkerAbout(db: Database): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select 1 from stamps
      where name = ${STAMP} and version > extract(epoch from now()) - ${SILENCE_SECONDS}`,
  )
  return rows.length > 0
}
