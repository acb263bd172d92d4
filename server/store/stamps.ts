/** Stamps: numbers by which processes notice what happened: a change, the time of a round. */

import type { Database } from './database.ts'
import { eq, sql } from './drizzle.ts'
import { stamps } from './schema.ts'

/** 0 where nothing was ever changed. */
export async function readStamp(db: Database, name: string): Promise<number> {
  const [row] = await db.select().from(stamps).where(eq(stamps.name, name))
  return row?.version ?? 0
}

/** In the transaction of the change itself. */
export async function raiseStamp(db: Database, name: string): Promise<void> {
  await db
    .insert(stamps)
    .values({ name, version: 1 })
    .onConflictDoUpdate({ target: stamps.name, set: { version: sql`${stamps.version} + 1` } })
}

export async function saveStamp(db: Database, name: string, version: number): Promise<void> {
  await db
    .insert(stamps)
    .values({ name, version })
    .onConflictDoUpdate({ target: stamps.name, set: { version } })
}
