import { describe, expect, test } from 'vitest'
import { createSharedPlaces } from '../../server/limits/shared-places.ts'
import type { HoldPlace } from '../../server/model/places.ts'
import { sql } from '../../server/store/drizzle.ts'
import { type Lease, leavePlace, takePlace } from '../../server/store/leases.ts'
import { openStore } from '../../server/store/store.ts'
import { KINDS, useStore } from './stores.ts'

describe.each(KINDS)('places in a store on %s', (kind) => {
  const used = useStore(kind)
  const take = (name: string, most = 3) =>
    used.store.run((db) => takePlace(db, { name, most, seconds: 60 }))
  const leave = (name: string, lease: Lease | undefined) =>
    used.store.run(async (db) => lease && leavePlace(db, name, lease))
  const end = (name: string, at: string) =>
    used.store.run((db) =>
      db.execute(sql`update leases set expires_at = ${sql.raw(at)} where name = ${name}`),
    )

  test('are as many as there are, however many ask at once, and none is held by two', async () => {
    const leases = await Promise.all(Array.from({ length: 12 }, () => take('crowd')))
    const held = leases.flatMap((lease) => lease ?? [])
    expect(held.map(({ place }) => place).sort()).toEqual([1, 2, 3])
    expect(new Set(held.map(({ holder }) => holder)).size).toBe(3)
  })

  test('come free when they are given back', async () => {
    const [first] = [await take('back', 1), await take('back', 1)]
    expect(await take('back', 1)).toBeUndefined()
    await leave('back', first)
    expect(await take('back', 1)).toMatchObject({ place: 1 })
  })

  test('come free by themselves where the holder was killed', async () => {
    const killed = await take('killed', 1)
    await end('killed', `now() - interval '1 second'`)
    const next = await take('killed', 1)
    expect(next?.place).toBe(1)
    // whoever held it before gives nothing back that is no longer theirs
    await leave('killed', killed)
    expect(await take('killed', 1)).toBeUndefined()
  })

  test('come free though the clock was set back by a year', async () => {
    await take('clock', 1)
    await end('clock', `now() + interval '1 year'`)
    expect(await take('clock', 1)).toMatchObject({ place: 1 })
  })

  test('are fewer or more as soon as the limit is', async () => {
    const held = [await take('limit', 2), await take('limit', 2)]
    expect(await take('limit', 2)).toBeUndefined()
    expect(await take('limit', 3)).toMatchObject({ place: 3 })
    for (const lease of held) await leave('limit', lease)
    await take('limit', 1)
    expect(await take('limit', 1)).toBeUndefined()
  })
})

/** Work that goes on until it is told to end, and how much of it there ever was at once. */
function createWork() {
  const gate = Promise.withResolvers<void>()
  const seen = { now: 0, most: 0 }
  return {
    seen,
    end: () => gate.resolve(),
    async work() {
      seen.most = Math.max(seen.most, ++seen.now)
      await gate.promise
      // one more turn, so that a place given up too early would be seen
      await new Promise((resolve) => setImmediate(resolve))
      seen.now--
      return 'done'
    },
  }
}
const patient = { signal: new AbortController().signal, longestMs: 60_000 }
const processes = (places: readonly HoldPlace[], count: number, work: () => Promise<string>) =>
  Array.from({ length: count }, (_, n) => places[n % places.length]?.(work, patient))

describe('places at the model', () => {
  const used = useStore('postgres')
  const troubles: unknown[] = []
  const make = (store = used.store) =>
    createSharedPlaces({ store, most: 4, lookEvery: 5, report: (error) => troubles.push(error) })

  test('hold for two processes together: never more than there are, and all come to their turn', async () => {
    const { seen, work, end } = createWork()
    const asked = processes([make(), make()], 20, work)
    await expect.poll(() => seen.now, { timeout: 25_000 }).toBe(4)
    end()
    expect(await Promise.all(asked)).toEqual(Array(20).fill('done'))
    expect(seen).toEqual({ now: 0, most: 4 })
    expect(troubles).toEqual([])
  })

  test('are left by whoever fails', async () => {
    const hold = make()
    const fail = () => hold(async () => Promise.reject(new Error('no')), patient)
    for (let n = 0; n < 9; n++) await expect(fail()).rejects.toThrow('no')
  })

  test('are waited for by nobody who has gone', async () => {
    const { seen, work, end } = createWork()
    const asked = processes([make()], 4, work)
    await expect.poll(() => seen.now, { timeout: 25_000 }).toBe(4)
    const going = new AbortController()
    const gone = make()(work, { signal: going.signal, longestMs: 60_000 })
    going.abort()
    await expect(gone).rejects.toThrow()
    end()
    await Promise.all(asked)
    expect(seen.most).toBe(4)
  })

  test('are each process’s own where the store is gone', async () => {
    const lost = openStore('postgres://fairhand@127.0.0.1:1/none')
    expect(await make(lost)(async () => 'asked', patient)).toBe('asked')
    expect(troubles.splice(0)).toMatchObject([{ code: 'unreachable' }])
  })
})

test('an embedded store has one process, and is not opened for places', async () => {
  const store = openStore('pglite:memory')
  const hold = createSharedPlaces({ store, most: 1, report: () => {} })
  expect(await hold(async () => 'asked', patient)).toBe('asked')
  expect(store.isOpen()).toBe(false)
})
