import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { giveBack, takeFrom } from '../../server/store/counters.ts'
import { addFlagCounts, readFlagCounts } from '../../server/store/flag-counts.ts'
import { beginCall, finishCall, forgetCall } from '../../server/store/idempotency.ts'
import { openStore, type Store } from '../../server/store/store.ts'
import { KINDS, useStore } from './stores.ts'

describe.each(KINDS)('counts on %s', (kind) => {
  const used = useStore(kind)
  const take = (store: Store, name: string, limit: number, amount?: number) =>
    store.run((db) => takeFrom(db, { name, seconds: 86_400, limit }, amount))

  test('what workers did with flags is added up by rule and day', async () => {
    const add = (day: string, rule: string, accepted: number, dismissed: number) =>
      used.store.run((db) => addFlagCounts(db, day, [{ rule, accepted, dismissed }]))
    await add('2026-03-01', 'jargon/placement', 1, 0)
    await add('2026-03-01', 'jargon/placement', 2, 1)
    await add('2026-03-02', 'jargon/placement', 1, 0)
    await add('2026-03-02', 'vague/unnamed-action', 0, 4)
    await add('2026-04-01', 'vague/unnamed-action', 9, 9)
    expect(await used.store.run((db) => readFlagCounts(db, '2026-03-01', '2026-03-31'))).toEqual([
      { rule: 'jargon/placement', accepted: 4, dismissed: 1 },
      { rule: 'vague/unnamed-action', accepted: 0, dismissed: 4 },
    ])
  })

  test('a rule that comes twice in one report is counted twice', async () => {
    const twice = { rule: 'vague/a', accepted: 1, dismissed: 0 }
    await used.store.run((db) => addFlagCounts(db, '2026-05-01', [twice, twice]))
    expect(await used.store.run((db) => readFlagCounts(db, '2026-05-01', '2026-05-01'))).toEqual([
      { rule: 'vague/a', accepted: 2, dismissed: 0 },
    ])
  })

  test('50 calls at once take no more than the limit, by however many processes', async () => {
    const stores =
      kind === 'postgres' ? [used.store, openStore(used.place.url)] : [used.store, used.store]
    const calls = await Promise.all(
      Array.from({ length: 50 }, (_, n) => take(stores[n % 2] ?? used.store, 'calls', 20)),
    )
    expect(calls.filter(({ isAllowed }) => isAllowed)).toHaveLength(20)
    expect((await take(used.store, 'calls', 20)).used).toBe(20)
    if (stores[1] !== used.store) await stores[1]?.close()
  })

  test('one that asks for more than there ever is gets nothing, and takes nothing', async () => {
    expect(await take(used.store, 'tokens', 100, 101)).toMatchObject({ isAllowed: false, used: 0 })
    expect(await take(used.store, 'tokens', 100, 100)).toMatchObject({ isAllowed: true })
  })

  test('what was reserved and not used goes back', async () => {
    const taken = await take(used.store, 'budget', 100, 90)
    await used.store.run((db) => giveBack(db, 'budget', taken, 60))
    expect(await take(used.store, 'budget', 100, 70)).toMatchObject({ isAllowed: true, used: 100 })
  })

  test('the window ends at a whole multiple of its length', async () => {
    const { resetAt, windowStart } = await take(used.store, 'window', 1)
    expect(resetAt.getTime() - windowStart.getTime()).toBe(86_400_000)
    expect(resetAt.getTime() % 86_400_000).toBe(0)
  })
})

describe.each(KINDS)('calls that may be repeated, on %s', (kind) => {
  const used = useStore(kind)
  const call = (key: string, requestHash = 'h') => ({ owner: 'key-1', key, requestHash })
  const begin = (key: string, requestHash?: string) =>
    used.store.run((db) => beginCall(db, call(key, requestHash)))

  test('of many at once, one does the work', async () => {
    const begun = await Promise.all(Array.from({ length: 10 }, () => begin('once')))
    expect(begun.filter(({ state }) => state === 'new')).toHaveLength(1)
    expect(begun.filter(({ state }) => state === 'under-way')).toHaveLength(9)
  })

  test('a repeated call is told where the answer is', async () => {
    await begin('again')
    await used.store.run((db) => finishCall(db, call('again'), 202, 'batch-7'))
    expect(await begin('again')).toEqual({ state: 'done', status: 202, reference: 'batch-7' })
  })

  test('another request under the same key is told apart', async () => {
    await begin('other')
    expect(await begin('other', 'another')).toEqual({ state: 'different' })
  })

  test('a call that failed may be made again, and so may one long past', async () => {
    await begin('failed')
    await used.store.run((db) => forgetCall(db, call('failed')))
    expect(await begin('failed')).toEqual({ state: 'new' })
    await used.store.run((db) =>
      db.execute(sql`update idempotency set expires_at = now() - interval '1 minute'`),
    )
    expect(await begin('failed', 'another')).toEqual({ state: 'new' })
  })
})
