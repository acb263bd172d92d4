/** The only importer of the database drivers: a connection to PGlite or to PostgreSQL. */
import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzleNode } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzleLite } from 'drizzle-orm/pglite'
import pg from 'pg'
import * as schema from './schema.ts'

/** What repositories work on: the database, or a transaction in it. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

export interface Connection {
  readonly db: Database
  /** The driver itself, for a queue that lives in the same database. */
  readonly driver: { readonly pglite: PGlite } | { readonly pool: pg.Pool }
  readonly close: () => Promise<void>
}

/** Opens the embedded database in a folder, or in memory for `undefined`. Takes some 500 MB. */
export async function connectPglite(folder: string | undefined): Promise<Connection> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pglite = await PGlite.create(folder ?? 'memory://')
  return {
    db: drizzleLite(pglite, { schema }) as unknown as Database,
    driver: { pglite },
    close: () => pglite.close(),
  }
}

/** A pool of connections; nothing is connected before something asks. */
export function connectPostgres(url: string): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'fairhand',
  })
  // a server that goes away must not end the service: the next query says that it is gone
  pool.on('error', () => {})
  return {
    db: drizzleNode(pool, { schema }) as unknown as Database,
    driver: { pool },
    close: () => pool.end(),
  }
}
