/**
 * Places that all processes share, each held until it is given back or its time is over: what a
 * process held that was killed comes free by itself. By the clock of the database.
 */
import { randomUUID } from 'node:crypto'
import type { Database } from './database.ts'
import { and, eq, sql } from './drizzle.ts'
import { rowsOf } from './rows.ts'
import { leases } from './schema.ts'

export interface Places {
  /** What there are places of: "model". */
  readonly name: string
  readonly most: number
  /** For how long one may be held at the most, in seconds. */
  readonly seconds: number
}

export interface Lease {
  readonly place: number
  readonly holder: string
}

/** A place, or undefined where all are held. Never the same one to two. */
export async function takePlace(
  db: Database,
  { name, most, seconds }: Places,
): Promise<Lease | undefined> {
  const holder = randomUUID()
  const take = async (): Promise<Lease | undefined> => {
    const [taken] = await rowsOf<{ place: number }>(
      db,
      sql`update leases set holder = ${holder}, expires_at = now() + make_interval(secs => ${seconds})
        where name = ${name} and place = (
          select place from leases
          where name = ${name} and place <= ${most} and ${isFree(seconds)}
          order by place limit 1 for update skip locked
        )
        returning place`,
    )
    return taken && { place: taken.place, holder }
  }
  const taken = await take()
  if (taken) return taken
  await addPlaces(db, name, most)
  return take()
}

/** Gives a place back, where it is still one's own. */
export async function leavePlace(
  db: Database,
  name: string,
  { place, holder }: Lease,
): Promise<void> {
  await db
    .update(leases)
    .set({ holder: null, expiresAt: sql`now()` as never })
    .where(and(eq(leases.name, name), eq(leases.place, place), eq(leases.holder, holder)))
}

/** An end further off than any lease can have was written before the clock was set back. */
const isFree = (seconds: number) =>
  sql`(holder is null or expires_at <= now() or expires_at > now() + make_interval(secs => ${seconds}) * 2)`

/** Makes the places that are not there yet. */
const addPlaces = (db: Database, name: string, most: number) =>
  db.execute(
    sql`insert into leases (name, place, expires_at)
      select ${name}, place, now() from generate_series(1, ${most}) as place
      on conflict do nothing`,
  )
