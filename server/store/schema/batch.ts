/** Batches: notes under a key of their own, which lies outside the database. */
import { customType, index, integer, jsonb, pgTable, primaryKey, text } from '../drizzle.ts'
import { createdAt, moment } from './column.ts'

type Json = Readonly<Record<string, unknown>>

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
})

export const batches = pgTable('batches', {
  id: text('id').primaryKey(),
  status: text('status').notNull(),
  /** What the notes are checked by: profile and the like, no text. */
  options: jsonb('options').$type<Json>().notNull(),
  result: jsonb('result').$type<Json>(),
  createdBy: text('created_by').notNull(),
  createdAt: createdAt(),
  finishedAt: moment('finished_at'),
  /** When retention erases it. */
  expiresAt: moment('expires_at').notNull(),
})

export const batchNotes = pgTable(
  'batch_notes',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => batches.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    status: text('status').notNull(),
    /** The note, sealed by the vault; null once it is no longer needed. */
    sealed: bytes('sealed'),
    /** Figures of the result, no text. */
    result: jsonb('result').$type<Json>(),
    /** What stands in the result beside the figures, sealed as the note is. */
    sealedResult: bytes('sealed_result'),
    code: text('code'),
    attempts: integer('attempts').notNull().default(0),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    index('batch_notes_status').on(table.batchId, table.status),
  ],
)
