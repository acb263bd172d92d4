/**
 * Who did what and when. Rows are only ever added; each holds the hash of the one before, so that a
 * row changed, moved, added or taken out later is found. No row holds note text.
 */
import { createHash } from 'node:crypto'
import { toCanonicalJson } from './canonical-json.ts'
import type { Database } from './database.ts'
import { asc, desc, gt } from './drizzle.ts'
import { audit, auditHead } from './schema.ts'

export interface AuditEntry {
  /** The id of a key or person, "local", or "service". */
  readonly actor: string
  /** A noun and a verb: "term.save", "example.approve". */
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

export type AuditRow = typeof audit.$inferSelect

/** Adds a row, in the transaction of what it tells of; writers wait for each other here. */
export async function appendAudit(
  db: Database,
  { actor, action, subject, details = {} }: AuditEntry,
  at = new Date(),
): Promise<AuditRow> {
  const [head] = await db.select().from(auditHead).for('update')
  const prevHash = head?.hash ?? ''
  const unsigned = { seq: (head?.seq ?? 0) + 1, at, actor, action, subject, details, prevHash }
  const row = { ...unsigned, hash: hashOf(unsigned) }
  await db.insert(audit).values(row)
  await db.update(auditHead).set({ seq: row.seq, hash: row.hash })
  return row
}

/** The newest rows first. */
export const readAudit = (db: Database, limit = 100): Promise<AuditRow[]> =>
  db.select().from(audit).orderBy(desc(audit.seq)).limit(limit)

/** SHA-256 of the row's values and of the hash of the row before it. */
const hashOf = ({ at, ...row }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(toCanonicalJson({ ...row, at: at.toISOString() }))
    .digest('hex')

/** The last hash of the chain; undefined where it has no row. */
export async function readHead(db: Database): Promise<string | undefined> {
  const [head] = await db.select().from(auditHead)
  return head?.hash || undefined
}

export interface AuditVerdict {
  readonly rows: number
  /** The last hash: noted elsewhere, it shows later that nothing before it was written anew. */
  readonly head: string
  /** What is wrong; empty where the chain holds. */
  readonly faults: readonly string[]
}

const PAGE = 1_000

/**
 * Follows the chain from its beginning to its end. Who can write to the database can write the whole
 * chain anew, or cut off its end; only hashes noted elsewhere, `noted`, show that.
 */
export async function verifyAudit(
  db: Database,
  noted: readonly string[] = [],
): Promise<AuditVerdict> {
  const missing = new Set(noted)
  const faults: string[] = []
  let seq = 0
  let hash = ''
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const page: AuditRow[] = await db
      .select()
      .from(audit)
      .where(gt(audit.seq, after))
      .orderBy(asc(audit.seq))
      .limit(PAGE)
    for (const { hash: own, ...row } of page) {
      if (row.seq !== seq + 1) faults.push(`row ${row.seq} stands where row ${seq + 1} should`)
      if (row.prevHash !== hash) faults.push(`row ${row.seq} does not follow the row before it`)
      if (hashOf(row) !== own) faults.push(`row ${row.seq} was changed`)
      seq = row.seq
      after = row.seq
      hash = own
      missing.delete(own)
    }
    if (page.length < PAGE) break
  }
  if (missing.size === 1) faults.push('no row has the hash that was noted')
  if (missing.size > 1) faults.push(`no row has any of ${missing.size} hashes that were noted`)
  const [head] = await db.select().from(auditHead)
  if (head?.seq !== seq || head.hash !== hash) faults.push('the end of the chain was changed')
  return { rows: seq, head: hash, faults }
}
