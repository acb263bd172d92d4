import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type Migration, readMigrations } from '../../server/store/migrate.ts'
import { rowsOf } from '../../server/store/rows.ts'
import * as schema from '../../server/store/schema.ts'
import { openStore, type Store } from '../../server/store/store.ts'
import { KINDS, makePlace, type Place, useStore } from './stores.ts'

const own = readMigrations()
const next = (more: Partial<Migration>): Migration[] => [
  ...own,
  { id: own.length, tag: 'next', hash: 'h', statements: [], breaksOlder: false, ...more },
]
const tagsOf = (store: Store) =>
  store.run(async (db) =>
    (await rowsOf<{ tag: string }>(db, sql`select tag from migrations order by id`)).map(
      ({ tag }) => tag,
    ),
  )

describe.each(KINDS)('a store on %s', (kind) => {
  const used = useStore(kind)

  /** The same place again, as another version of the service would open it. */
  async function reopen<T>(migrations: readonly Migration[], work: (store: Store) => Promise<T>) {
    if (kind === 'embedded') await used.store.close()
    const store = openStore(used.place.url, { migrations })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  test('is brought up to date when it is first used', async () => {
    expect(await tagsOf(used.store)).toEqual(own.map(({ tag }) => tag))
  })

  test('is not migrated twice', async () => {
    expect(await reopen(own, tagsOf)).toEqual(own.map(({ tag }) => tag))
  })

  test('is left as it was where a migration fails half-way', async () => {
    const broken = next({ statements: ['create table half (id int)', 'select * from nowhere'] })
    await expect(reopen(broken, tagsOf)).rejects.toMatchObject({ code: 'migration' })
    const tables = await used.store.run((db) =>
      rowsOf(db, sql`select 1 from pg_tables where tablename = 'half'`),
    )
    expect(tables).toEqual([])
    expect(await tagsOf(used.store)).toHaveLength(own.length)
  })

  test('of another line of migrations is refused', async () => {
    const other = own.map((one, at) => (at === 0 ? { ...one, hash: 'other' } : one))
    await expect(reopen(other, tagsOf)).rejects.toMatchObject({ code: 'migration' })
  })

  test('that a newer service has expanded still serves this one', async () => {
    await reopen(next({ statements: ['create table extra (id int)'] }), tagsOf)
    expect(await reopen(own, tagsOf)).toContain('next')
  })

  test('that a newer service has changed for good politely refuses this one', async () => {
    const breaking = { id: own.length + 1, tag: 'last', hash: 'l', breaksOlder: true }
    await reopen([...next({}), { ...breaking, statements: [] }], tagsOf)
    await expect(reopen(own, tagsOf)).rejects.toThrow(/newer version.*last/i)
  })
})

test('two services that start at once on PostgreSQL are both served', async () => {
  const place: Place = await makePlace('postgres')
  const stores = Array.from({ length: 4 }, () => openStore(place.url))
  const tags = await Promise.all(stores.map(tagsOf))
  await Promise.all(stores.map((store) => store.close()))
  place.remove()
  expect(new Set(tags.map(String)).size).toBe(1)
})

test('the migrations make what the schema says', async () => {
  const { entries } = JSON.parse(
    readFileSync('server/store/migrations/meta/_journal.json', 'utf8'),
  ) as { entries: { idx: number }[] }
  const last = String(entries.at(-1)?.idx).padStart(4, '0')
  const made: unknown = JSON.parse(
    readFileSync(`server/store/migrations/meta/${last}_snapshot.json`, 'utf8'),
  )
  const wanted = generateDrizzleJson(schema)
  type Snapshot = typeof wanted
  expect(await generateMigration(made as Snapshot, wanted)).toEqual([])
})
