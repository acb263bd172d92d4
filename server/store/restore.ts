/** Puts a backup into a store that is empty: all of it or nothing. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { appendAudit, verifyAudit } from './audit.ts'
import { BACKUP_FORMAT, BackupError } from './backup.ts'
import { backedUpTables } from './backup-tables.ts'
import type { Database } from './database.ts'
import { type SQL, sql } from './drizzle.ts'
import { rowsOf } from './rows.ts'
import type { Store } from './store.ts'

const Header = z.object({ fairhand: z.literal('backup'), format: z.literal(BACKUP_FORMAT) })
const End = z.object({ end: z.literal(true), rows: z.int() })
const Row = z.tuple([z.enum(backedUpTables), z.record(z.string(), z.unknown())])
type Row = z.infer<typeof Row>

const PAGE = 500
/** What a store has that nobody has used: a service may have looked at it already. */
const OF_EVERY_STORE: readonly string[] = ['audit_head', 'stamps']

/** Returns the number of rows. Throws `BackupError`; the store is then as it was. */
export async function restore(store: Store, file: string, actor: string): Promise<number> {
  return store.transact(async (tx) => {
    await refuseFull(tx)
    for (const table of OF_EVERY_STORE) await tx.execute(sql`delete from ${sql.identifier(table)}`)
    let rows = 0
    let page: Row[] = []
    let isWhole = false
    const write = async () => {
      await insert(tx, page)
      rows += page.length
      page = []
    }
    for await (const line of linesOf(file)) {
      if (!isOfRows(line)) {
        isWhole = End.safeParse(line).data?.rows === rows + page.length
        continue
      }
      const row = Row.safeParse(line).data
      if (!row) throw new BackupError(`${file} holds something that this version does not know.`)
      if (page.length >= PAGE || (page[0] && page[0][0] !== row[0])) await write()
      page.push(row)
    }
    if (!isWhole) throw new BackupError(`${file} is not whole.`)
    await write()
    const { faults } = await verifyAudit(tx)
    if (faults.length > 0) throw new BackupError(`The audit in ${file} was changed: ${faults[0]}.`)
    await appendAudit(tx, { actor, action: 'store.restore', subject: 'store', details: { rows } })
    return rows
  })
}

const isOfRows = (line: unknown): boolean => Array.isArray(line)

/** The lines after the header. */
async function* linesOf(file: string): AsyncGenerator<unknown> {
  const gunzip = createGunzip()
  // what goes wrong here reaches the lines as well, and is told there
  void pipeline(createReadStream(file), gunzip).catch(() => {})
  let isFirst = true
  try {
    for await (const line of createInterface({ input: gunzip })) {
      const read: unknown = JSON.parse(line)
      if (!isFirst) yield read
      else if (!Header.safeParse(read).success) throw new BackupError(`${file} is no backup.`)
      isFirst = false
    }
  } catch (error) {
    if (error instanceof BackupError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new BackupError(code ? `${file} cannot be read (${code}).` : `${file} is no backup.`)
  }
  if (isFirst) throw new BackupError(`${file} is no backup.`)
}

/** The rows of one table. Columns that the backup does not know take their defaults. */
async function insert(db: Database, page: readonly Row[]): Promise<void> {
  const [first] = page
  if (!first) return
  const table = sql.identifier(first[0])
  const names = Object.keys(first[1]).map((name): SQL => sql`${sql.identifier(name)}`)
  const columns = sql.join(names, sql`, `)
  const rows = JSON.stringify(page.map(([, row]) => row))
  await db.execute(
    sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`,
  )
}

async function refuseFull(db: Database): Promise<void> {
  for (const table of backedUpTables) {
    if (OF_EVERY_STORE.includes(table)) continue
    const rows = await rowsOf(db, sql`select 1 from ${sql.identifier(table)} limit 1`)
    if (rows.length > 0)
      throw new BackupError('A backup goes into an empty store; this one is not.')
  }
}
