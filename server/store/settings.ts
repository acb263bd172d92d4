/** Settings that are changed while the service runs; those of the environment are `config.ts`'s. */

import type { Database } from './database.ts'
import { eq, sql } from './drizzle.ts'
import { settings } from './schema.ts'

/** Undefined where it was never set; the caller parses it. */
export async function readSetting(db: Database, name: string): Promise<unknown> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name))
  return row?.value
}

export async function saveSetting(
  db: Database,
  name: string,
  value: unknown,
  updatedBy: string,
): Promise<void> {
  const values = { value, updatedBy, updatedAt: sql`now()` }
  await db
    .insert(settings)
    .values({ name, ...values })
    .onConflictDoUpdate({ target: settings.name, set: values })
}
