/**
 * API keys. A key is shown once, when it is made; the store holds its SHA-256 and the part by which
 * it is looked up. With 32 random bytes a key needs no slow hash: there is nothing to guess.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type KeyInfo, type KeyInput, type KeyMade, Scope } from '../contract.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { and, asc, eq, gt, isNull, or, sql } from './drizzle.ts'
import { keys } from './schema.ts'
import { raiseStamp, readStamp } from './stamps.ts'

/** Rises with each key made or revoked; above 0 the service asks every caller who they are. */
const STAMP = 'keys'

const SHAPE = /^(fh_[a-z0-9]{10})_[\w-]{43}$/

export type StoredKey = typeof keys.$inferSelect

/** The part of a key that may be shown. Undefined where the text is no key. */
export const idOfKey = (key: string): string | undefined => SHAPE.exec(key)?.[1]

const digest = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Whether this is the key that was stored; takes as long for a wrong one. */
export const isSameKey = (key: string, stored: Pick<StoredKey, 'hash'>): boolean => {
  const hash = Buffer.from(stored.hash, 'hex')
  return hash.length === 32 && timingSafeEqual(digest(key), hash)
}

/** In a transaction. The answer is the only place where the key ever stands. */
export async function addKey(tx: Database, input: KeyInput, actor: string): Promise<KeyMade> {
  const id = `fh_${BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-10)}`
  const key = `${id}_${randomBytes(32).toString('base64url')}`
  const { name, expiresAt, callsPerMinute, tokensPerDay } = input
  const scopes = [...new Set(input.scopes)]
  await tx.insert(keys).values({
    id,
    name,
    scopes,
    hash: digest(key).toString('hex'),
    createdBy: actor,
    callsPerMinute: callsPerMinute ?? null,
    tokensPerDay: tokensPerDay ?? null,
    expiresAt: expiresAt ? new Date(expiresAt) : null,
  })
  await raiseStamp(tx, STAMP)
  const details = { scopes: scopes.join(' ') }
  await appendAudit(tx, { actor, action: 'key.add', subject: id, details })
  return { id, key }
}

/** In a transaction. Whether there was one to revoke. */
export async function revokeKey(tx: Database, id: string, actor: string): Promise<boolean> {
  const revoked = await tx
    .update(keys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(keys.id, id), isNull(keys.revokedAt)))
    .returning({ id: keys.id })
  if (revoked.length === 0) return false
  await raiseStamp(tx, STAMP)
  await appendAudit(tx, { actor, action: 'key.revoke', subject: id })
  return true
}

/** A key that may be used now, by the clock of the database. */
export async function findKey(db: Database, id: string): Promise<StoredKey | undefined> {
  const [row] = await db
    .select()
    .from(keys)
    .where(and(eq(keys.id, id), isUsable()))
  return row
}

/** Whether anybody could call with a key now. */
export async function hasUsableKey(db: Database): Promise<boolean> {
  const [row] = await db.select({ id: keys.id }).from(keys).where(isUsable()).limit(1)
  return row !== undefined
}

/** Whether a key was ever made: a service stays closed when the last one is revoked. */
export const hadKeys = async (db: Database): Promise<boolean> => (await readStamp(db, STAMP)) > 0

/** Notes the day on which a key was last used: no more than that. */
export async function noteUse(db: Database, id: string): Promise<void> {
  await db
    .update(keys)
    .set({ lastUsedOn: sql`current_date` })
    .where(and(eq(keys.id, id), sql`${keys.lastUsedOn} is distinct from current_date`))
}

/** Every key, the oldest first. */
export async function listKeys(db: Database): Promise<KeyInfo[]> {
  const rows = await db.select().from(keys).orderBy(asc(keys.createdAt), asc(keys.id))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: scopesOf(row),
    callsPerMinute: row.callsPerMinute,
    tokensPerDay: row.tokensPerDay,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedOn: row.lastUsedOn,
  }))
}

/** The scopes of a row; those that this version does not know are left out. */
export const scopesOf = ({ scopes }: { readonly scopes: readonly string[] }): Scope[] =>
  scopes.flatMap((scope) => Scope.safeParse(scope).data ?? [])

const isUsable = () =>
  and(isNull(keys.revokedAt), or(isNull(keys.expiresAt), gt(keys.expiresAt, sql`now()`)))
