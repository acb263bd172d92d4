/** The only importer of the database drivers, each loaded when it is needed: PGlite, PostgreSQL. */
import { mkdirSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import type { Pool } from 'pg'
import {
  loadPgliteAdapter,
  loadPostgresAdapter,
  type PgDatabase,
  type PgQueryResultHKT,
} from './drizzle.ts'
import * as schema from './schema.ts'

/** What repositories work on: the database, or a transaction in it. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

export interface Connection {
  readonly db: Database
  /** The driver itself, for a queue that lives in the same database. */
  readonly driver: { readonly pglite: PGlite } | { readonly pool: Pool }
  readonly close: () => Promise<void>
}

/** Opens the embedded database in a folder, or in memory for `undefined`. Takes some 500 MB. */
export async function connectPglite(folder: string | undefined): Promise<Connection> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = loadPgliteAdapter()
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pglite = await PGlite.create(folder ?? 'memory://')
  return {
    db: drizzle(pglite, { schema }) as unknown as Database,
    driver: { pglite },
    close: () => pglite.close(),
  }
}

/** A pool of connections; nothing is connected before something asks. */
export async function connectPostgres(url: string): Promise<Connection> {
  const { Pool } = await import('pg')
  const { drizzle } = loadPostgresAdapter()
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'fairhand',
  })
  // a server that goes away must not end the service, be its connection idle or in the middle of a
  // transaction: the next query says that it is gone
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    db: drizzle(pool, { schema }) as unknown as Database,
    driver: { pool },
    close: () => pool.end(),
  }
}
