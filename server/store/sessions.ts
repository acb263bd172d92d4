/** Sessions of the pages: the store holds the SHA-256 of what the cookie holds. */
import { createHash, randomBytes } from 'node:crypto'
import type { Scope } from '../contract.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { and, eq, gt, sql } from './drizzle.ts'
import { sessions } from './schema.ts'

export interface StoredSession {
  readonly id: string
  readonly subject: string
  readonly scopes: readonly string[]
  readonly details: Readonly<Record<string, unknown>>
  /** How much longer it lasts. */
  readonly leftMs: number
}

export interface SessionStart {
  /** Who: the id of a key or a person. */
  readonly subject: string
  /** Empty where it was begun with a key, whose own scopes count. */
  readonly scopes: readonly Scope[]
  readonly isByKey: boolean
}

/** How long a session lasts. */
export interface SessionTimes {
  /** Without a call, in seconds. */
  readonly idle: number
  /** In all, in seconds. */
  readonly longest: number
}

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** In a transaction. Gives the token for the cookie. */
export async function beginSession(
  tx: Database,
  { subject, scopes, isByKey }: SessionStart,
  { idle, longest }: SessionTimes,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.insert(sessions).values({
    id: idOf(token),
    subject,
    scopes: [...scopes],
    details: { isByKey },
    expiresAt: sql`now() + make_interval(secs => ${Math.min(idle, longest)})`,
  })
  await appendAudit(tx, {
    actor: subject,
    action: 'session.begin',
    subject,
    details: { by: isByKey ? 'key' : 'issuer' },
  })
  return token
}

/** One that is not over, by the clock of the database. */
export async function findSession(db: Database, token: string): Promise<StoredSession | undefined> {
  const { id, subject, scopes, details } = sessions
  const leftMs = sql`extract(epoch from ${sessions.expiresAt} - now()) * 1000`.mapWith(Number)
  const [row] = await db
    .select({ id, subject, scopes, details, leftMs })
    .from(sessions)
    .where(and(eq(id, idOf(token)), gt(sessions.expiresAt, sql`now()`)))
  return row
}

/** Puts off the end of one that is being used. */
export async function prolongSession(
  db: Database,
  id: string,
  { idle, longest }: SessionTimes,
): Promise<void> {
  await db
    .update(sessions)
    .set({
      expiresAt: sql`least(now() + make_interval(secs => ${idle}), ${sessions.createdAt} + make_interval(secs => ${longest}))`,
    })
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, sql`now()`)))
}

/** In a transaction. */
export async function endSession(tx: Database, token: string): Promise<void> {
  const [gone] = await tx
    .delete(sessions)
    .where(eq(sessions.id, idOf(token)))
    .returning({ subject: sessions.subject })
  if (!gone) return
  const { subject } = gone
  await appendAudit(tx, { actor: subject, action: 'session.end', subject })
}
