/**
 * Limits that all processes share: calls of a key in a minute, tokens of a day. The database's clock
 * decides which window it is, so that processes whose clocks differ count in the same one.
 */

import type { Database } from './database.ts'
import { sql } from './drizzle.ts'
import { rowsOf } from './rows.ts'

export interface Limit {
  /** Whose limit it is: "calls:<key>", "tokens". */
  readonly name: string
  /** The length of a window in seconds; windows begin at whole multiples of it. */
  readonly seconds: number
  readonly limit: number
}

export interface Taken {
  readonly isAllowed: boolean
  /** Used in this window, with what was just taken. */
  readonly used: number
  /** When the window ends. */
  readonly resetAt: Date
  /** For `giveBack`: the window that it was taken from. */
  readonly windowStart: Date
}

const startOf = (seconds: number) =>
  sql`to_timestamp(floor(extract(epoch from now()) / ${seconds}) * ${seconds})`

/** Takes `amount` from a limit, or nothing where that would go beyond it. Exact between processes. */
export async function takeFrom(db: Database, limit: Limit, amount = 1): Promise<Taken> {
  const start = startOf(limit.seconds)
  const end = sql`${start} + make_interval(secs => ${limit.seconds})`
  const [taken] =
    amount > limit.limit
      ? []
      : await rowsOf<Row>(
          db,
          sql`insert into counters as c (name, window_start, used, expires_at)
            values (${limit.name}, ${start}, ${amount}, ${end})
            on conflict (name, window_start) do update set used = c.used + ${amount}
            where c.used + ${amount} <= ${limit.limit}
            returning ${COLUMNS}`,
        )
  if (taken) return toTaken(taken, limit, true)
  const [full] = await rowsOf<Row>(
    db,
    sql`select coalesce(max(used), 0) as used, extract(epoch from ${start}) as start
      from counters where name = ${limit.name} and window_start = ${start}`,
  )
  return toTaken(full ?? { used: 0, start: 0 }, limit, false)
}

/** Settles what was really used: a positive `amount` goes back, a negative one is taken besides. */
export async function giveBack(
  db: Database,
  name: string,
  { windowStart }: Pick<Taken, 'windowStart'>,
  amount: number,
): Promise<void> {
  await db.execute(
    sql`update counters set used = greatest(0, used - ${amount})
      where name = ${name} and window_start = ${windowStart.toISOString()}`,
  )
}

const COLUMNS = sql`used, extract(epoch from window_start) as start`

/** The drivers differ in how they give large numbers. */
interface Row {
  readonly used: number | string
  readonly start: number | string
}

function toTaken({ used, start }: Row, { seconds }: Limit, isAllowed: boolean): Taken {
  const windowStart = new Date(Number(start) * 1_000)
  const resetAt = new Date(windowStart.getTime() + seconds * 1_000)
  return { isAllowed, used: Number(used), resetAt, windowStart }
}

/** How much of a limit is used in this window. */
export async function readUsed(db: Database, { name, seconds }: Omit<Limit, 'limit'>) {
  const [row] = await rowsOf<Pick<Row, 'used'>>(
    db,
    sql`select coalesce(max(used), 0) as used from counters
      where name = ${name} and window_start = ${startOf(seconds)}`,
  )
  return Number(row?.used ?? 0)
}
