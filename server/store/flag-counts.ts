/** What workers did with flags: how many of a rule were accepted and dismissed on a day. */

import type { Database } from './database.ts'
import { and, asc, gte, lte, sql } from './drizzle.ts'
import { flagCounts } from './schema.ts'

export interface FlagCount {
  /** The id of a rule or term. */
  readonly rule: string
  readonly accepted: number
  readonly dismissed: number
}

/** Adds to the counts of a day, `yyyy-mm-dd`. */
export async function addFlagCounts(
  db: Database,
  day: string,
  counts: readonly FlagCount[],
): Promise<void> {
  // one row a rule: a statement may not touch a row twice
  const sums = new Map<string, FlagCount>()
  for (const { rule, accepted, dismissed } of counts) {
    const sum = sums.get(rule) ?? { rule, accepted: 0, dismissed: 0 }
    sums.set(rule, {
      rule,
      accepted: sum.accepted + accepted,
      dismissed: sum.dismissed + dismissed,
    })
  }
  if (sums.size === 0) return
  // always in the same order, so that two processes do not wait for each other
  const rows = [...sums.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
  await db
    .insert(flagCounts)
    .values(rows.map((row) => ({ day, ...row })))
    .onConflictDoUpdate({
      target: [flagCounts.day, flagCounts.rule],
      set: {
        accepted: sql`${flagCounts.accepted} + excluded.accepted`,
        dismissed: sql`${flagCounts.dismissed} + excluded.dismissed`,
      },
    })
}

/** The sums of the days from `from` to `to`, by rule. */
export async function readFlagCounts(
  db: Database,
  from: string,
  to: string,
): Promise<readonly FlagCount[]> {
  return db
    .select({
      rule: flagCounts.rule,
      accepted: sql`sum(${flagCounts.accepted})`.mapWith(Number),
      dismissed: sql`sum(${flagCounts.dismissed})`.mapWith(Number),
    })
    .from(flagCounts)
    .where(and(gte(flagCounts.day, from), lte(flagCounts.day, to)))
    .groupBy(flagCounts.rule)
    .orderBy(asc(flagCounts.rule))
}
