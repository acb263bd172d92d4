/** Worked examples: each version is kept, and who approved it. */
import { date, index, integer, jsonb, pgTable, primaryKey, sql, text } from '../drizzle.ts'
import { createdAt, updatedAt } from './column.ts'

type Json = Readonly<Record<string, unknown>>

/** The words of an example, for search: its title and every string of its body. */
export const exampleWords = sql`(to_tsvector('english', title) || jsonb_to_tsvector('english', body, '["string"]'))`

export const examples = pgTable(
  'examples',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    status: text('status').notNull(),
    category: text('category').array().notNull(),
    guide: text('guide').array().notNull(),
    audience: text('audience'),
    author: text('author').notNull(),
    approver: text('approver'),
    reviewBy: date('review_by'),
    /** Rises by one with each change: who writes says which version they read. */
    version: integer('version').notNull().default(1),
    body: jsonb('body').$type<Json>().notNull(),
    cites: jsonb('cites').$type<readonly Json[]>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('examples_words').using('gin', exampleWords),
    index('examples_status').on(table.status),
  ],
)

/** An example as it stood at one version: the whole row, as JSON. */
export const exampleVersions = pgTable(
  'example_versions',
  {
    exampleId: text('example_id')
      .notNull()
      .references(() => examples.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    author: text('author').notNull(),
    body: jsonb('body').$type<Json>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.exampleId, table.version] })],
)

export const approvals = pgTable('approvals', {
  id: text('id').primaryKey(),
  exampleId: text('example_id')
    .notNull()
    .references(() => examples.id, { onDelete: 'cascade' }),
  version: integer('version').notNull(),
  approver: text('approver').notNull(),
  /** "approved" or "returned". */
  decision: text('decision').notNull(),
  comment: text('comment'),
  createdAt: createdAt(),
})
