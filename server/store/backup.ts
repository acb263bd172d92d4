/**
 * One file that holds the store, of either kind and for either kind: lines of JSON, gzipped. The keys
 * of the vault are never in it. Written beside its name first, so that a file of that name is whole.
 */
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { appendAudit } from './audit.ts'
import { backedUpTables } from './backup-tables.ts'
import type { Database } from './database.ts'
import { sql } from './drizzle.ts'
import { rowsOf } from './rows.ts'
import type { Store } from './store.ts'

export const BACKUP_FORMAT = 1
const PAGE = 500

/** A file that cannot be written or read as a backup; the message is for whoever ran the command. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** Writes all of one moment to a new file. Returns the number of rows. Throws `BackupError`. */
export async function backUp(store: Store, file: string, actor: string): Promise<number> {
  if (existsSync(file)) throw new BackupError(`${file} is there already; name another.`)
  const part = `${file}.part`
  let rows = 0
  async function* lines(db: Database): AsyncGenerator<string> {
    const header = { fairhand: 'backup', format: BACKUP_FORMAT, at: new Date().toISOString() }
    yield `${JSON.stringify(header)}\n`
    for (const table of backedUpTables) {
      for await (const row of rowsIn(db, table)) {
        rows++
        yield `[${JSON.stringify(table)},${row}]\n`
      }
    }
    yield `${JSON.stringify({ end: true, rows })}\n`
  }
  try {
    await store.transact((tx) =>
      appendAudit(tx, { actor, action: 'store.backup', subject: 'store' }),
    )
    await store.run((db) =>
      db.transaction(
        (tx) =>
          pipeline(
            Readable.from(lines(tx)),
            createGzip(),
            createWriteStream(part, { flags: 'w', mode: 0o600, flush: true }),
          ),
        { isolationLevel: 'repeatable read' },
      ),
    )
    renameSync(part, file)
    return rows
  } catch (error) {
    rmSync(part, { force: true })
    throw isOfFile(error) ? new BackupError(`${file} cannot be written (${error.code}).`) : error
  }
}

/** The rows of a table as JSON, some at a time. */
async function* rowsIn(db: Database, table: string): AsyncGenerator<string> {
  const name = sql.identifier(table)
  await db.execute(
    sql`declare rows cursor for select row_to_json(${name})::text as row from ${name}`,
  )
  for (;;) {
    const page = await rowsOf<{ row: string }>(db, sql.raw(`fetch ${PAGE} from rows`))
    for (const { row } of page) yield row
    if (page.length < PAGE) break
  }
  await db.execute(sql`close rows`)
}

const isOfFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error
