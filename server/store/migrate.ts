/**
 * Brings a store up to date, all or nothing, one process at a time. Migrations only ever expand: a
 * service of the version before must go on working beside this one during a deployment. A migration
 * that cannot keep to that begins with the line "-- breaks older services".
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from './database.ts'
import { readMigrationFiles, sql } from './drizzle.ts'
import { rowsOf } from './rows.ts'
import { StoreError, toStoreError } from './store-error.ts'

export interface Migration {
  /** Its place, from 0. */
  readonly id: number
  readonly tag: string
  /** SHA-256 of the file. */
  readonly hash: string
  readonly statements: readonly string[]
  readonly breaksOlder: boolean
}

const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations')
const Journal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) })

/** The migrations of a folder that drizzle-kit wrote, in their order. */
export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  const files = readMigrationFiles({ migrationsFolder: folder })
  return Journal.parse(journal).entries.map(({ idx, tag }, at) => {
    const { sql: statements = [], hash = '' } = files[at] ?? {}
    return {
      id: idx,
      tag,
      hash,
      statements,
      breaksOlder: /^--\s*breaks older services/im.test(statements[0] ?? ''),
    }
  })
}

/** Any number, the same in every version: who holds it may change the schema. */
const LOCK = 7_283_114

interface Applied {
  readonly id: number
  readonly tag: string
  readonly hash: string
  readonly breaks_older: boolean
}

/** Throws `StoreError` "newer" or "migration"; the store is then as it was. */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
      await tx.execute(
        sql`create table if not exists migrations (id integer primary key, tag text not null, hash text not null, breaks_older boolean not null, applied_at timestamptz not null default now())`,
      )
      const applied = await rowsOf<Applied>(tx, sql`select * from migrations order by id`)
      refuseOthers(applied, migrations)
      for (const migration of migrations.slice(applied.length)) await apply(tx, migration)
    })
  } catch (error) {
    const trouble = toStoreError(error)
    if (trouble.code !== 'refused' && trouble.code !== 'unfit') throw trouble
    throw new StoreError('migration', undefined, trouble.sqlState)
  }
}

async function apply(db: Database, { id, tag, hash, ...migration }: Migration): Promise<void> {
  for (const statement of migration.statements) await db.execute(sql.raw(statement))
  await db.execute(
    sql`insert into migrations (id, tag, hash, breaks_older) values (${id}, ${tag}, ${hash}, ${migration.breaksOlder})`,
  )
}

/** A store that is ahead may be used unless a migration said that older services may not. */
function refuseOthers(applied: readonly Applied[], known: readonly Migration[]): void {
  for (const [at, { tag, hash, breaks_older }] of applied.entries()) {
    const migration = known[at]
    if (!migration && breaks_older) throw new StoreError('newer', `It was changed by ${tag}.`)
    if (migration && migration.hash !== hash) {
      throw new StoreError('migration', `Its migration ${tag} is not the one of this version.`)
    }
  }
}
