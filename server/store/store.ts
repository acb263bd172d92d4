/** `openStore()`: one store over PGlite or PostgreSQL, opened when something first needs it. */
import { dirname } from 'node:path'
import { type Connection, connectPglite, connectPostgres, type Database } from './database.ts'
import { createRoomCheck, type FreeBytes } from './disk-room.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { isOfDatabase, StoreError, toStoreError } from './store-error.ts'

export type { Database } from './database.ts'

export interface StoreOptions {
  /** Whether the embedded store may be used at all; where left out, it may. */
  readonly allowsEmbedded?: boolean
  /** Is told one line when the embedded store opens. */
  readonly say?: (line: string) => void
  /** Is started once the embedded store is open, and closed before it is. */
  readonly whileEmbedded?: (folder: string) => Promise<{ readonly close: () => void }>
  /** What the disk of the embedded store has left, in bytes; asked of the system where left out. */
  readonly freeBytes?: FreeBytes
  /** Those of this version where left out. */
  readonly migrations?: readonly Migration[]
}

export interface Store {
  readonly kind: 'embedded' | 'postgres'
  /** The folder of the embedded database; undefined for PostgreSQL and in memory. */
  readonly folder: string | undefined
  /** Runs queries. Throws `StoreError` for whatever the database says, never its own error. */
  readonly run: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  /** Runs queries that all happen or none. The embedded store runs one at a time: never nest. */
  readonly transact: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  /** The connection itself, migrated: for a queue in the same database. Throws `StoreError`. */
  readonly connect: () => Promise<Connection>
  readonly isOpen: () => boolean
  readonly close: () => Promise<void>
}

const EMBEDDED_WARNING =
  'it outlives a process that is killed, not a power cut. FAIRHAND_DATABASE_URL names a PostgreSQL instead.'

/**
 * A store at `pglite:<folder>`, `pglite:memory` or `postgres://…`. Nothing is opened yet: the first
 * `run` opens and migrates it, and where that fails the next one tries again.
 */
export function openStore(url: string, options: StoreOptions = {}): Store {
  const folder = url.startsWith('pglite:') ? url.slice('pglite:'.length) : undefined
  const isEmbedded = folder !== undefined
  const place = folder === 'memory' ? undefined : folder
  const needRoom = createRoomCheck(place, options.freeBytes)
  let opening: Promise<Connection> | undefined
  let isOpen = false

  const open = async (): Promise<Connection> => {
    const connection = await (isEmbedded ? openEmbedded(place, options) : connectPostgres(url))
    try {
      await migrate(connection.db, options.migrations ?? readMigrations())
    } catch (error) {
      await connection.close()
      throw error
    }
    isOpen = true
    return connection
  }
  const connect = async (): Promise<Connection> => {
    needRoom()
    opening ??= open().catch((error: unknown) => {
      opening = undefined
      throw toStoreError(error)
    })
    return opening
  }
  const run: Store['run'] = async (work) => guard(work, (await connect()).db, (run, db) => run(db))

  return {
    kind: isEmbedded ? 'embedded' : 'postgres',
    folder: place,
    connect,
    run,
    transact: async (work) =>
      guard(work, (await connect()).db, (run, db) => db.transaction((tx) => run(tx))),
    isOpen: () => isOpen,
    async close() {
      const connection = await opening?.catch(() => undefined)
      opening = undefined
      isOpen = false
      await connection?.close()
    },
  }
}

type Work<T> = (db: Database) => Promise<T>

/** Lets errors of the caller's own work pass, and turns all others into `StoreError`. */
async function guard<T>(
  work: Work<T>,
  db: Database,
  start: (run: Work<T>, db: Database) => Promise<T>,
): Promise<T> {
  let own: unknown
  const run: Work<T> = async (database) => {
    try {
      return await work(database)
    } catch (error) {
      own = error
      throw error
    }
  }
  try {
    return await start(run, db)
  } catch (error) {
    throw error === own && !isOfDatabase(error) ? error : toStoreError(error)
  }
}

/** The embedded database behind the lock of its folder, which goes when it closes. */
async function openEmbedded(
  folder: string | undefined,
  { allowsEmbedded = true, say, whileEmbedded }: StoreOptions,
): Promise<Connection> {
  if (folder === undefined) return connectPglite(undefined)
  if (!allowsEmbedded) throw new StoreError('not-allowed')
  const lock: FolderLock = lockFolder(folder)
  let connection: Connection | undefined
  try {
    const opened = await connectPglite(folder)
    connection = opened
    lock.confirm()
    const beside = await whileEmbedded?.(folder)
    say?.(`The store is embedded, in ${dirname(folder)}: ${EMBEDDED_WARNING}`)
    return {
      ...opened,
      close: async () => {
        beside?.close()
        await opened.close()
        lock.release()
      },
    }
  } catch (error) {
    await connection?.close()
    lock.release()
    throw error
  }
}
