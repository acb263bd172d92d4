/** Erasure: keys first, so that what was sealed is gone also from logs and backups. */

import { appendAudit } from './audit.ts'
import { backedUpTables, leftOutTables } from './backup-tables.ts'
import { eq, sql } from './drizzle.ts'
import { batches } from './schema.ts'
import { raiseStamp } from './stamps.ts'
import type { Store } from './store.ts'
import type { Vault } from './vault.ts'

/** Erases a batch and its notes. Whether there was one. */
export async function eraseBatch(
  store: Store,
  vault: Vault,
  id: string,
  actor: string,
): Promise<boolean> {
  const hadKey = vault.deleteKey(id)
  return store.transact(async (tx) => {
    const gone = await tx.delete(batches).where(eq(batches.id, id)).returning({ id: batches.id })
    if (gone.length === 0 && !hadKey) return false
    await appendAudit(tx, { actor, action: 'batch.erase', subject: id })
    return true
  })
}

/** Who did what stands for ever; stamps only ever rise, so that every process sees the change. */
const KEPT = ['audit', 'audit_head', 'stamps']

/** Erases every key of the vault and every row but the audit's, to which it adds the proof. */
export async function eraseEverything(store: Store, vault: Vault, actor: string): Promise<void> {
  const keys = vault.listKeys()
  for (const key of keys) vault.deleteKey(key)
  const tables = [...backedUpTables, ...leftOutTables].filter((name) => !KEPT.includes(name))
  await store.transact(async (tx) => {
    const names = tables.map((name) => sql`${sql.identifier(name)}`)
    await tx.execute(sql`truncate ${sql.join(names, sql`, `)}`)
    await raiseStamp(tx, 'guidance')
    const entry = { actor, action: 'store.erase', subject: 'everything' }
    await appendAudit(tx, { ...entry, details: { keys: keys.length, tables: tables.length } })
  })
}
