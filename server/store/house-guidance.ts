/** House terms and house profiles: what a deployment goes by besides the product's own guidance. */

import type { Database } from './database.ts'
import { asc, eq, sql } from './drizzle.ts'
import { profiles, terms } from './schema.ts'
import { raiseStamp, readStamp } from './stamps.ts'

const STAMP = 'guidance'

/** A house term: the cells of its row, as a glossary file has them, and its category. */
export interface StoredTerm {
  readonly category: string
  readonly cells: Readonly<Record<string, string>>
}

export interface HouseGuidance {
  /** Rises with every change. */
  readonly version: number
  readonly terms: readonly StoredTerm[]
  readonly profiles: readonly unknown[]
}

export const readGuidanceVersion = (db: Database): Promise<number> => readStamp(db, STAMP)

export async function readHouseGuidance(db: Database): Promise<HouseGuidance> {
  // the version first: a change in between is then read again, never missed
  const version = await readGuidanceVersion(db)
  return {
    version,
    terms: await db
      .select({ category: terms.category, cells: terms.cells })
      .from(terms)
      .orderBy(asc(terms.id)),
    profiles: (await db.select().from(profiles).orderBy(asc(profiles.id))).map(({ body }) => body),
  }
}

/** Adds a term under its rule id, or puts it in the place of the one there. In a transaction. */
export async function saveTerm(
  db: Database,
  id: string,
  { category, cells }: StoredTerm,
  updatedBy: string,
): Promise<void> {
  const values = { category, cells, updatedBy, updatedAt: sql`now()` }
  await db
    .insert(terms)
    .values({ id, ...values })
    .onConflictDoUpdate({ target: terms.id, set: values })
  await raiseStamp(db, STAMP)
}

/** Whether there was one. In a transaction. */
export async function deleteTerm(db: Database, id: string): Promise<boolean> {
  const gone = await db.delete(terms).where(eq(terms.id, id)).returning({ id: terms.id })
  if (gone.length > 0) await raiseStamp(db, STAMP)
  return gone.length > 0
}

/** Adds a profile, or puts it in the place of the one of its id. In a transaction. */
export async function saveProfile(
  db: Database,
  id: string,
  body: Readonly<Record<string, unknown>>,
  updatedBy: string,
): Promise<void> {
  const values = { body, updatedBy, updatedAt: sql`now()` }
  await db
    .insert(profiles)
    .values({ id, ...values })
    .onConflictDoUpdate({ target: profiles.id, set: values })
  await raiseStamp(db, STAMP)
}

/** Whether there was one. In a transaction. */
export async function deleteProfile(db: Database, id: string): Promise<boolean> {
  const gone = await db.delete(profiles).where(eq(profiles.id, id)).returning({ id: profiles.id })
  if (gone.length > 0) await raiseStamp(db, STAMP)
  return gone.length > 0
}
