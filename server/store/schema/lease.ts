/** Places that all processes share, each held for a while. No text. */
import { integer, pgTable, primaryKey, text } from '../drizzle.ts'
import { moment } from './column.ts'

export const leases = pgTable(
  'leases',
  {
    /** What there are places of: "model". */
    name: text('name').notNull(),
    /** From 1 to as many as there are. */
    place: integer('place').notNull(),
    /** Whoever holds it, as a random id; null where it is free. */
    holder: text('holder'),
    /** When it is free again, whatever became of its holder. */
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.place] })],
)
