/**
 * The only door to drizzle. It is loaded as CommonJS: its package.json has 180 KB, which Node parses
 * again for each of its hundred ES modules (0.6 s and 180 MB, against 0.07 s and 20 MB).
 */
import { createRequire } from 'node:module'

export type { SQL } from 'drizzle-orm'
export type { PgDatabase, PgQueryResultHKT, PgTable } from 'drizzle-orm/pg-core'

// drizzle-kit reads the schema as CommonJS, where there is no import.meta
const require = createRequire(import.meta.url ?? `${process.cwd()}/package.json`)
const orm = require('drizzle-orm') as typeof import('drizzle-orm')
const core = require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core')

export const { and, asc, count, desc, eq, getTableName, gt, gte, ilike, inArray } = orm
export const { isNotNull, isNull, like, lt, lte, ne, not, or, sql, DrizzleQueryError } = orm
export const { bigint, boolean, customType, date, doublePrecision, index, integer } = core
export const { jsonb, pgTable, primaryKey, text, timestamp, unique, uniqueIndex } = core

/** The adapters of the two drivers, which are loaded when a store opens. */
export const loadPgliteAdapter = () =>
  require('drizzle-orm/pglite') as typeof import('drizzle-orm/pglite')
export const loadPostgresAdapter = () =>
  require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres')
export const { readMigrationFiles } =
  require('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator')
