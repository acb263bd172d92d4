/** A deployment's own guidance, its settings, and the stamps that tell processes of a change. */
import { bigint, jsonb, pgTable, text } from '../drizzle.ts'
import { updatedAt } from './column.ts'

/** House terms: the cells of one row of a glossary file, under the term's rule id. */
export const terms = pgTable('terms', {
  id: text('id').primaryKey(),
  category: text('category').notNull(),
  cells: jsonb('cells').$type<Readonly<Record<string, string>>>().notNull(),
  updatedBy: text('updated_by').notNull(),
  updatedAt: updatedAt(),
})

/** House profiles, as in a file of `FAIRHAND_PROFILES`. */
export const profiles = pgTable('profiles', {
  id: text('id').primaryKey(),
  body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
  updatedBy: text('updated_by').notNull(),
  updatedAt: updatedAt(),
})

export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
  updatedBy: text('updated_by').notNull(),
  updatedAt: updatedAt(),
})

/** Numbers that rise with each change, so that other processes see it: "guidance". */
export const stamps = pgTable('stamps', {
  name: text('name').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull(),
})
