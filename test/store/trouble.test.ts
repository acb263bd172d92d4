import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { describeError } from '../../server/errors.ts'
import { DrizzleQueryError } from '../../server/store/drizzle.ts'
import { addFlagCounts, readFlagCounts } from '../../server/store/flag-counts.ts'
import { openStore } from '../../server/store/store.ts'
import { toStoreError } from '../../server/store/store-error.ts'
import { asOwner, KINDS, useStore } from './stores.ts'

const CANARY = 'Tamsin Orrell, 4 Fenwick Row'
const ofDriver = (code: string) =>
  new DrizzleQueryError(
    'insert into t values ($1)',
    [CANARY],
    Object.assign(new Error(CANARY), { code }),
  )

test.each([
  ['ENOSPC', 'full'],
  ['53100', 'full'],
  ['ECONNREFUSED', 'unreachable'],
  ['ENOENT', 'unreachable'],
  ['57P01', 'unreachable'],
  ['53300', 'unreachable'],
  ['08006', 'unreachable'],
  ['23505', 'conflict'],
  ['40001', 'conflict'],
  ['22021', 'unfit'],
  ['22P05', 'unfit'],
  ['23502', 'refused'],
  ['42P01', 'refused'],
])('what a driver says with %s is "%s", without what was being written', (code, meaning) => {
  const error = toStoreError(ofDriver(code))
  expect(error.code).toBe(meaning)
  const shown = [error.message, error.stack, JSON.stringify(error), describeError(error)].join()
  expect(shown).not.toMatch(/Tamsin|Fenwick|insert into/)
})

test('a driver that gives no code is out of reach', () => {
  expect(toStoreError(new Error(`Connection terminated: ${CANARY}`)).message).toBe(
    'The store cannot be reached.',
  )
})

describe.each(KINDS)('a disk that is full on %s', (kind) => {
  const used = useStore(kind)

  test('is said by name, and nothing is half-written', async () => {
    const count = { rule: 'jargon/placement', accepted: 1, dismissed: 0 }
    const full = used.store.transact(async (tx) => {
      await addFlagCounts(tx, '2026-01-01', [count])
      await tx.execute(sql.raw(`do $$ begin raise exception 'x' using errcode = '53100'; end $$`))
    })
    await expect(full).rejects.toMatchObject({ code: 'full' })
    const read = () => used.store.run((db) => readFlagCounts(db, '2026-01-01', '2026-01-01'))
    expect(await read()).toEqual([])
    await used.store.transact((tx) => addFlagCounts(tx, '2026-01-01', [count]))
    expect(await read()).toEqual([count])
  })
})

describe('PostgreSQL', () => {
  const used = useStore('postgres')
  const dropAll = () =>
    asOwner('postgres', (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
        [new URL(used.place.url).pathname.slice(1)],
      ),
    )

  test('that ends every connection ends no service: the next query connects anew', async () => {
    const one = () => used.store.run((db) => db.execute(sql`select 1`))
    await one()
    await dropAll()
    await one().catch(({ code }) => expect(code).toBe('unreachable'))
    await expect.poll(() => one().then(() => 'back')).toBe('back')
  })

  test('that goes in the middle of a transaction is out of reach, and keeps nothing of it', async () => {
    const count = { rule: 'jargon/placement', accepted: 1, dismissed: 0 }
    const cut = used.store.transact(async (tx) => {
      await addFlagCounts(tx, '2026-02-01', [count])
      await dropAll()
      await addFlagCounts(tx, '2026-02-01', [count])
    })
    await expect(cut).rejects.toMatchObject({ code: 'unreachable' })
    const other = openStore(used.place.url)
    expect(await other.run((db) => readFlagCounts(db, '2026-02-01', '2026-02-01'))).toEqual([])
    await other.close()
  })
})
