import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { lockFileOf } from '../../server/store/folder-lock.ts'
import { settings } from '../../server/store/schema.ts'
import { openStore } from '../../server/store/store.ts'
import { KINDS, makePlace, useStore } from './stores.ts'

const CANARY = 'Marlow-Quince-4417'

describe.each(KINDS)('a store on %s', (kind) => {
  const used = useStore(kind)

  test('does all of a transaction or nothing', async () => {
    const half = used.store.transact(async (db) => {
      await db.insert(settings).values({ name: 'half', value: 1, updatedBy: 'test' })
      throw new TypeError('changed my mind')
    })
    await expect(half).rejects.toThrow(TypeError)
    expect(await used.store.run((db) => db.select().from(settings))).toEqual([])
  })

  test('says nothing of what was being written', async () => {
    const failing = used.store.run((db) =>
      db.execute(sql`insert into settings (name, value) values (${CANARY}, ${CANARY})`),
    )
    const error: unknown = await failing.catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'StoreError', code: 'unfit', sqlState: '22P02' })
    expect(error).not.toHaveProperty('cause')
    expect(`${error} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(CANARY)
  })

  test('calls a row that is already there a conflict', async () => {
    const row = { name: 'twice', value: 1, updatedBy: 'test' }
    const write = () => used.store.run((db) => db.insert(settings).values(row))
    await write()
    await expect(write()).rejects.toMatchObject({ code: 'conflict', sqlState: '23505' })
  })
})

describe('the embedded store', () => {
  test('is opened by nothing but use', async () => {
    const place = await makePlace('embedded')
    const store = openStore(place.url)
    expect(store.isOpen()).toBe(false)
    expect(existsSync(lockFileOf(store.folder ?? ''))).toBe(false)
    await store.close()
    place.remove()
  })

  test('is asked nothing while its disk is nearly full, and everything once there is room', async () => {
    const place = await makePlace('embedded')
    const free = { bytes: 10_000_000 }
    const store = openStore(place.url, { freeBytes: () => free.bytes })
    const read = () => store.run((db) => db.execute(sql`select 1`))
    await expect(read()).rejects.toMatchObject({ code: 'full' })
    expect(store.isOpen()).toBe(false)
    free.bytes = 1_000_000_000
    await read()
    free.bytes = 10_000_000
    await expect.poll(() => read().catch(({ code }) => code), { timeout: 25_000 }).toBe('full')
    free.bytes = 1_000_000_000
    await read()
    await store.close()
    place.remove()
  })

  test('is refused where it is not allowed', async () => {
    const store = openStore('pglite:/nowhere/store', { allowsEmbedded: false })
    await expect(store.connect()).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('says that a power cut may take what it holds, and refuses a second process', async () => {
    const place = await makePlace('embedded')
    const said: string[] = []
    const store = openStore(place.url, { say: (line) => said.push(line) })
    await store.connect()
    expect(said).toEqual([expect.stringMatching(/not a power cut/)])
    const second = openStore(place.url)
    await expect(second.connect()).rejects.toMatchObject({ code: 'in-use' })
    await store.close()
    await second.connect()
    await second.close()
    place.remove()
  })

  test('takes over from a process that is gone', async () => {
    const place = await makePlace('embedded')
    const store = openStore(place.url)
    const gone = { pid: 2 ** 22 + 1, started: '1', host: (await import('node:os')).hostname() }
    writeFileSync(lockFileOf(store.folder ?? ''), JSON.stringify(gone))
    await store.connect()
    await store.close()
    expect(existsSync(lockFileOf(store.folder ?? ''))).toBe(false)
    place.remove()
  })
})

describe('PostgreSQL that is gone', () => {
  test('is said to be out of reach, and is tried again by the next who asks', async () => {
    const place = await makePlace('postgres')
    const nowhere = new URL(place.url)
    const folder = `${place.folder}/socket`
    mkdirSync(folder)
    nowhere.searchParams.set('host', folder)
    const store = openStore(nowhere.href)
    await expect(store.connect()).rejects.toMatchObject({ code: 'unreachable' })
    await expect(store.connect()).rejects.toMatchObject({ code: 'unreachable' })
    await store.close()
    place.remove()
  })
})
