import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { appendAudit, verifyAudit } from '../../server/store/audit.ts'
import { backUp } from '../../server/store/backup.ts'
import { backedUpTables, leftOutTables } from '../../server/store/backup-tables.ts'
import { addFlagCounts, readFlagCounts } from '../../server/store/flag-counts.ts'
import { readHouseGuidance, saveTerm } from '../../server/store/house-guidance.ts'
import { restore } from '../../server/store/restore.ts'
import { retain } from '../../server/store/retention.ts'
import * as schema from '../../server/store/schema.ts'
import { openStore, type Store } from '../../server/store/store.ts'
import { createVault } from '../../server/store/vault.ts'
import { KINDS, type Kind, makePlace, useStore } from './stores.ts'

const TERM = { category: 'jargon', cells: { id: 'hub', phrase: 'hub', why: 'w “quoted” \n ü' } }

async function fill(store: Store): Promise<void> {
  await store.transact(async (tx) => {
    for (let n = 0; n < 1_200; n++) {
      await addFlagCounts(tx, `2026-01-${String((n % 28) + 1).padStart(2, '0')}`, [
        { rule: `jargon/t${n}`, accepted: n, dismissed: 1 },
      ])
    }
    await saveTerm(tx, 'jargon/hub', TERM, 'key-1')
    await tx.insert(schema.keys).values({
      id: 'fh_1',
      name: 'casework',
      hash: 'ab12',
      scopes: ['check', 'evals'],
      createdBy: 'operator',
    })
    await tx.insert(schema.batches).values({
      id: 'b1',
      status: 'done',
      options: { profile: 'kent' },
      createdBy: 'key-1',
      expiresAt: new Date('2026-12-01T10:00:00.123Z'),
    })
    await tx
      .insert(schema.batchNotes)
      .values({ batchId: 'b1', position: 0, status: 'done', sealed: Buffer.from([0, 255, 7]) })
    await appendAudit(tx, { actor: 'key-1', action: 'term.save', subject: 'jargon/hub' })
  })
}

const counts = (store: Store) => store.run((db) => readFlagCounts(db, '2026-01-01', '2026-01-31'))

/** Runs on a fresh store of a kind. */
async function onFresh<T>(kind: Kind, work: (store: Store) => Promise<T>): Promise<T> {
  const place = await makePlace(kind)
  const store = openStore(place.url)
  try {
    return await work(store)
  } finally {
    await store.close()
    place.remove()
  }
}

test('every table is either in a backup or left out of it', () => {
  const tables = Object.values(schema).flatMap((one) => (is(one, PgTable) ? getTableName(one) : []))
  expect([...backedUpTables, ...leftOutTables].sort()).toEqual(tables.sort())
})

describe.each(KINDS)('a backup of the store on %s', (kind) => {
  const used = useStore(kind)
  const other: Kind = kind === 'embedded' ? 'postgres' : 'embedded'
  const file = () => join(used.place.folder, 'backup.gz')

  test('is one file for its owner alone, and takes the place of none', async () => {
    await fill(used.store)
    const rows = await backUp(used.store, file(), 'operator')
    expect(rows).toBeGreaterThan(1_200)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    await expect(backUp(used.store, file(), 'operator')).rejects.toThrow(/is there already/)
    expect(existsSync(`${file()}.part`)).toBe(false)
  })

  test('goes back into an empty store of the other kind, value for value', async () => {
    const read = async (store: Store) => ({
      counts: await counts(store),
      house: await store.run(readHouseGuidance),
      keys: await store.run((db) => db.select().from(schema.keys)),
      batches: await store.run((db) => db.select().from(schema.batches)),
      notes: (await store.run((db) => db.select().from(schema.batchNotes))).map((note) => ({
        ...note,
        sealed: [...(note.sealed ?? [])],
      })),
    })
    const before = await read(used.store)
    expect(before.notes[0]?.sealed).toEqual([0, 255, 7])
    await onFresh(other, async (store) => {
      // a service that has started on it has looked at the clock
      await retain(store, createVault(join(used.place.folder, 'keys')))
      await restore(store, file(), 'operator')
      expect(await read(store)).toEqual(before)
      expect(await store.run((db) => verifyAudit(db))).toMatchObject({ rows: 3, faults: [] })
    })
  })

  test('is refused by a store that holds something', async () => {
    await expect(restore(used.store, file(), 'operator')).rejects.toThrow(/empty store/)
  })

  test('that is cut short, or is none, leaves the store as it was', async () => {
    const cut = join(used.place.folder, 'cut.gz')
    writeFileSync(cut, readFileSync(file()))
    truncateSync(cut, Math.floor(statSync(cut).size / 2))
    const none = join(used.place.folder, 'none')
    writeFileSync(none, 'not a backup')
    await onFresh(kind, async (store) => {
      await expect(restore(store, cut, 'operator')).rejects.toThrow(/cannot be read|not whole/)
      await expect(restore(store, none, 'operator')).rejects.toThrow(/cannot be read|no backup/)
      expect(await counts(store)).toEqual([])
      expect(await restore(store, file(), 'operator')).toBeGreaterThan(1_200)
    })
  })

  test('of an audit that was tampered with is told', async () => {
    const tampered = join(used.place.folder, 'tampered.gz')
    await used.store.transact(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      await tx.execute(sql`update audit set actor = 'x' where seq = 1`)
    })
    await backUp(used.store, tampered, 'operator')
    await onFresh(kind, async (store) => {
      await expect(restore(store, tampered, 'operator')).rejects.toThrow(/row 1 was changed/)
    })
  })
})
