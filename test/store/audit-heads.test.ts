import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendAudit, verifyAudit } from '../../server/store/audit.ts'
import { createAuditHeads } from '../../server/store/audit-heads.ts'
import { runCommand } from '../../server/store/commands.ts'
import { sql } from '../../server/store/drizzle.ts'
import { createVault } from '../../server/store/vault.ts'
import { KINDS, useStore } from './stores.ts'

describe.each(KINDS)('the last hashes of an audit on %s, noted outside it,', (kind) => {
  const used = useStore(kind)
  const file = () => join(used.place.folder, 'beside/audit-heads')
  const heads = () => createAuditHeads(file())
  const write = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const entry = { actor: 'a', action: 'term.save', subject: `${n}` }
      await used.store.transact((tx) => appendAudit(tx, entry))
    }
  }
  const faults = async () => (await used.store.run((db) => verifyAudit(db, heads().read()))).faults

  test('are none where nothing was done, and no file is made for it', async () => {
    await heads().note(used.store)
    expect(existsSync(file())).toBe(false)
    expect(heads().read()).toEqual([])
  })

  test('are each noted once, for the service’s own account alone', async () => {
    await write(3)
    await heads().note(used.store)
    await heads().note(used.store)
    expect(heads().read()).toHaveLength(1)
    await write(2)
    await heads().note(used.store)
    expect(heads().read()).toHaveLength(2)
    expect(statSync(file()).mode & 0o077).toBe(0)
    expect(await faults()).toEqual([])
  })

  test('stand after a line that was torn by a crash', async () => {
    appendFileSync(file(), '2026-11-25T00:00:00.000Z 0123456789abcdef')
    await write(1)
    await heads().note(used.store)
    expect(heads().read()).toHaveLength(3)
    expect(await faults()).toEqual([])
  })

  test('show that the end was cut off, which the chain itself does not', async () => {
    await used.store.transact(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      await tx.execute(sql`delete from audit where seq > 4`)
      await tx.execute(
        sql`update audit_head set seq = 4, hash = (select hash from audit where seq = 4)`,
      )
    })
    expect((await used.store.run((db) => verifyAudit(db))).faults).toEqual([])
    expect(await faults()).toEqual(['no row has any of 2 hashes that were noted'])
    // what is written from then on does not hide it
    await write(9)
    await heads().note(used.store)
    const parts = { store: used.store, vault: createVault(used.place.folder), heads: heads() }
    expect(await runCommand(parts, { command: 'verify' })).toEqual({
      isDone: false,
      lines: ['The audit: no row has any of 2 hashes that were noted.'],
    })
    expect(readFileSync(file(), 'utf8').trim().split(/\n+/)).toHaveLength(5)
  })
})
