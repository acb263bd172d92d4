/** Counts and limits that all processes share. No text. */
import { bigint, date, index, integer, pgTable, primaryKey, text } from '../drizzle.ts'
import { createdAt, moment } from './column.ts'

/** What workers did with the flags of a rule on a day. */
export const flagCounts = pgTable(
  'flag_counts',
  {
    day: date('day').notNull(),
    rule: text('rule').notNull(),
    accepted: integer('accepted').notNull().default(0),
    dismissed: integer('dismissed').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.day, table.rule] })],
)

/** How much of a limit a window of time has used: calls of a key, tokens of a day. */
export const counters = pgTable(
  'counters',
  {
    name: text('name').notNull(),
    windowStart: moment('window_start').notNull(),
    used: bigint('used', { mode: 'number' }).notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.name, table.windowStart] }),
    index('counters_expiry').on(table.expiresAt),
  ],
)

/** Calls that may be repeated: what was answered, by reference, never the text of a body. */
export const idempotency = pgTable(
  'idempotency',
  {
    owner: text('owner').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of method, path and body. */
    requestHash: text('request_hash').notNull(),
    /** Null while the first call is being answered. */
    status: integer('status'),
    /** Where the answer is: the id of a batch, of an example. */
    reference: text('reference'),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.key] }),
    index('idempotency_expiry').on(table.expiresAt),
  ],
)
