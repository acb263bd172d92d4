/** What quality leads decide: labels on cases of synthetic sets, and what goes live. No note text. */
import { jsonb, pgTable, primaryKey, text } from '../drizzle.ts'
import { createdAt, updatedAt } from './column.ts'

export const evalLabels = pgTable(
  'eval_labels',
  {
    set: text('set').notNull(),
    caseId: text('case_id').notNull(),
    labeller: text('labeller').notNull(),
    labels: jsonb('labels').notNull(),
    updatedAt: updatedAt(),
  },
  (table) => [primaryKey({ columns: [table.set, table.caseId, table.labeller] })],
)

export const evalDecisions = pgTable('eval_decisions', {
  id: text('id').primaryKey(),
  set: text('set').notNull(),
  run: text('run').notNull(),
  decision: text('decision').notNull(),
  reason: text('reason'),
  decidedBy: text('decided_by').notNull(),
  details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: createdAt(),
})
