import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readAudit, verifyAudit } from '../../server/store/audit.ts'
import { takeFrom } from '../../server/store/counters.ts'
import { eraseEverything } from '../../server/store/erase.ts'
import { addFlagCounts } from '../../server/store/flag-counts.ts'
import { readGuidanceVersion, saveTerm } from '../../server/store/house-guidance.ts'
import { LAST_ROUND, retain } from '../../server/store/retention.ts'
import { batches, flagCounts, keys, sessions, terms } from '../../server/store/schema.ts'
import { saveSetting } from '../../server/store/settings.ts'
import { saveStamp } from '../../server/store/stamps.ts'
import { createVault } from '../../server/store/vault.ts'
import { KINDS, useStore } from './stores.ts'

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)

describe.each(KINDS)('what is kept on %s', (kind) => {
  const used = useStore(kind)
  const keysFolder = mkdtempSync(join(tmpdir(), 'fairhand-'))
  const vault = createVault(keysFolder)
  afterAll(() => rmSync(keysFolder, { recursive: true, force: true }))
  const lastRound = (hours: number) =>
    used.store.run((db) => saveStamp(db, LAST_ROUND, ago(hours).getTime()))
  const dayOf = (date: Date) => date.toISOString().slice(0, 10)

  beforeEach(async () => {
    for (const key of vault.listKeys()) vault.deleteKey(key)
    vault.makeKey('past')
    vault.makeKey('now')
    const session = { subject: 's', scopes: [], details: {} }
    await used.store.transact(async (tx) => {
      await tx.execute(sql`truncate batches, sessions, counters, flag_counts, keys cascade`)
      const batch = { status: 'done', options: {}, createdBy: 'k' }
      await tx.insert(batches).values([
        { ...batch, id: 'past', expiresAt: ago(1) },
        { ...batch, id: 'now', expiresAt: ago(-1) },
      ])
      await tx.insert(sessions).values([
        { ...session, id: 'past', expiresAt: ago(1) },
        { ...session, id: 'now', expiresAt: ago(-1) },
      ])
      const key = { name: 'k', hash: 'h', scopes: [], createdBy: 'k' }
      await tx.insert(keys).values([
        { ...key, id: 'past', revokedAt: ago(401 * 24) },
        { ...key, id: 'revoked', revokedAt: ago(1) },
        { ...key, id: 'now' },
      ])
      for (const days of [399, 402]) {
        await addFlagCounts(tx, dayOf(ago(days * 24)), [
          { rule: 'jargon/a', accepted: 1, dismissed: 0 },
        ])
      }
      await takeFrom(tx, { name: 'calls', seconds: 60, limit: 9 })
    })
  })

  const kept = () =>
    used.store.run(async (db) => ({
      batches: (await db.select().from(batches)).map(({ id }) => id),
      sessions: (await db.select().from(sessions)).map(({ id }) => id),
      keys: (await db.select().from(keys)).map(({ id }) => id),
      counts: (await db.select().from(flagCounts)).length,
      vault: vault.listKeys(),
    }))
  const ALL = {
    batches: ['past', 'now'],
    sessions: ['past', 'now'],
    keys: ['past', 'revoked', 'now'],
    counts: 2,
    vault: ['now', 'past'],
  }

  test('a round erases what is past its time, keys of batches too, and nothing else', async () => {
    await lastRound(1)
    const { erased } = await retain(used.store, vault)
    expect(erased).toMatchObject({ batches: 1, sessions: 1, flagCounts: 1, keys: 1 })
    expect(await kept()).toEqual({
      batches: ['now'],
      sessions: ['now'],
      keys: ['revoked', 'now'],
      counts: 1,
      vault: ['now'],
    })
    const [newest] = await used.store.run((db) => readAudit(db, 1))
    expect(newest).toMatchObject({ action: 'store.retain', details: { batches: 1 } })
  })

  test('a setting says how long', async () => {
    await lastRound(1)
    const days = { flagCounts: 500, endedKeys: 500 }
    await used.store.run((db) => saveSetting(db, 'retention', days, 'test'))
    await retain(used.store, vault)
    expect(await kept()).toMatchObject({ counts: 2, keys: ['past', 'revoked', 'now'] })
    await used.store.run((db) => saveSetting(db, 'retention', {}, 'test'))
  })

  test.each([
    ['forward, or after a long rest', 72],
    ['back', -72],
  ])('a clock that jumps %s erases nothing until the next round', async (_, hours) => {
    await lastRound(hours)
    expect(await retain(used.store, vault)).toEqual({ isTrusted: false, erased: {} })
    expect(await kept()).toEqual(ALL)
    expect((await retain(used.store, vault)).erased).toMatchObject({ batches: 1 })
  })

  test('somebody who has looked at the clock need not wait', async () => {
    await lastRound(72)
    const { erased } = await retain(used.store, vault, { isSure: true, actor: 'operator' })
    expect(erased).toMatchObject({ batches: 1 })
  })

  test('erasing everything leaves the audit, which says so, and tells other processes', async () => {
    const term = { category: 'jargon', cells: { id: 'hub' } }
    await used.store.transact((tx) => saveTerm(tx, 'jargon/hub', term, 'key-1'))
    const before = await used.store.run(readGuidanceVersion)
    await eraseEverything(used.store, vault, 'operator')
    expect(await kept()).toEqual({ batches: [], sessions: [], keys: [], counts: 0, vault: [] })
    expect(await used.store.run((db) => db.select().from(terms))).toEqual([])
    expect(await used.store.run(readGuidanceVersion)).toBeGreaterThan(before)
    const [newest] = await used.store.run((db) => readAudit(db, 1))
    expect(newest).toMatchObject({ action: 'store.erase', details: { keys: 2 } })
    expect((await used.store.run((db) => verifyAudit(db))).faults).toEqual([])
  })
})
