/** Who may call: keys and sessions. Both are held as hashes; neither can be used from a copy. */
import { bigint, date, integer, jsonb, pgTable, text } from '../drizzle.ts'
import { createdAt, moment } from './column.ts'

export const keys = pgTable('keys', {
  /** The part of a key that may be shown, by which it is looked up. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** SHA-256 of the whole key, hexadecimal. */
  hash: text('hash').notNull(),
  /** What it may be used for. */
  scopes: text('roles').array().notNull(),
  /** Null: as the deployment's settings say. */
  callsPerMinute: integer('calls_per_minute'),
  tokensPerDay: bigint('tokens_per_day', { mode: 'number' }),
  createdBy: text('created_by').notNull(),
  createdAt: createdAt(),
  expiresAt: moment('expires_at'),
  revokedAt: moment('revoked_at'),
  lastUsedOn: date('last_used_on'),
})

export const sessions = pgTable('sessions', {
  /** SHA-256 of the token in the cookie, hexadecimal. */
  id: text('id').primaryKey(),
  subject: text('subject').notNull(),
  /** What its holder may do; of a session begun with a key, the key itself says. */
  scopes: text('roles').array().notNull(),
  details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: createdAt(),
  /** Moves on while it is used, up to its longest time. */
  expiresAt: moment('expires_at').notNull(),
})
