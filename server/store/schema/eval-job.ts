/** Runs of evals that were asked for from a page, until they are over. No text of a case. */
import { boolean, jsonb, pgTable, text } from '../drizzle.ts'
import { createdAt, updatedAt } from './column.ts'

export const evalJobs = pgTable('eval_jobs', {
  id: text('id').primaryKey(),
  /** What was asked for, and by whom. */
  wish: jsonb('wish').$type<Readonly<Record<string, unknown>>>().notNull(),
  /** How far it is, as the page is told. */
  progress: jsonb('progress').$type<Readonly<Record<string, unknown>>>().notNull(),
  isOver: boolean('is_over').notNull().default(false),
  /** Whether somebody has asked for its end. */
  isStopping: boolean('is_stopping').notNull().default(false),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})
