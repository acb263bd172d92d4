import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { appendAudit, readAudit, verifyAudit } from '../../server/store/audit.ts'
import type { Database } from '../../server/store/database.ts'
import { KINDS, useStore } from './stores.ts'

const ROWS = 40

/** Ways to tamper with row `at`, as somebody with all rights to the database could. */
const TAMPERINGS: readonly ((at: number) => SQL)[] = [
  (at) => sql`update audit set actor = 'somebody else' where seq = ${at}`,
  (at) => sql`update audit set action = 'other' where seq = ${at}`,
  (at) => sql`update audit set subject = subject || ' ' where seq = ${at}`,
  (at) => sql`update audit set details = '{"n": 2.5}' where seq = ${at}`,
  (at) => sql`update audit set at = at + interval '1 second' where seq = ${at}`,
  (at) => sql`update audit set hash = repeat('0', 64) where seq = ${at}`,
  (at) => sql`update audit set prev_hash = hash where seq = ${at}`,
  (at) => sql`update audit set seq = seq + 1000 where seq = ${at}`,
  (at) => sql`delete from audit where seq = ${at}`,
  (at) => sql`delete from audit where seq >= ${at}`,
  (at) =>
    sql`insert into audit select ${-at}::bigint, at, actor, action, subject, details, prev_hash, hash from audit where seq = ${at}`,
]

class Undo extends Error {}

/** What the check says after a tampering, which is then undone. */
async function faultsAfter(db: Database, tampering: SQL): Promise<readonly string[]> {
  let faults: readonly string[] = []
  const undone = db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(tampering)
    faults = (await verifyAudit(tx)).faults
    throw new Undo()
  })
  await expect(undone).rejects.toThrow(Undo)
  return faults
}

describe.each(KINDS)('the audit on %s', (kind) => {
  const used = useStore(kind)

  test('holds who did what, each row with the hash of the one before', async () => {
    for (let n = 1; n <= ROWS; n++) {
      const entry = { actor: `key-${n % 3}`, action: 'term.save', subject: `jargon/t${n}` }
      await used.store.transact((tx) => appendAudit(tx, { ...entry, details: { n } }))
    }
    const [newest, before] = await used.store.run((db) => readAudit(db, 2))
    expect(newest).toMatchObject({ seq: ROWS, subject: `jargon/t${ROWS}`, prevHash: before?.hash })
    expect(await used.store.run(verifyAudit)).toEqual({
      rows: ROWS,
      head: newest?.hash,
      faults: [],
    })
  })

  test('keeps its order where many write at once', async () => {
    const write = (n: number) =>
      used.store.transact((tx) =>
        appendAudit(tx, { actor: 'a', action: 'term.save', subject: `${n}` }),
      )
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)))
    const verdict = await used.store.run(verifyAudit)
    expect(verdict).toMatchObject({ rows: ROWS + 20, faults: [] })
  })

  test('keeps its order where the clock goes back', async () => {
    const past = new Date('1999-12-31T23:59:59Z')
    const entry = { actor: 'a', action: 'term.save', subject: 'b' }
    await used.store.transact((tx) => appendAudit(tx, entry, past))
    await used.store.transact((tx) => appendAudit(tx, entry))
    expect((await used.store.run(verifyAudit)).faults).toEqual([])
  })

  test.each(['update audit set actor = $$x$$', 'delete from audit', 'truncate audit'])(
    'refuses "%s"',
    async (statement) => {
      const change = used.store.run((db) => db.execute(sql.raw(statement)))
      await expect(change).rejects.toMatchObject({ code: 'refused', sqlState: '23001' })
    },
  )

  test('shows each of 100 ways to tamper with it', async () => {
    const missed = await used.store.run(async (db) => {
      const unseen: string[] = []
      for (let n = 0; n < 100; n++) {
        const kindOf = n % TAMPERINGS.length
        const at = 1 + ((n * 37) % ROWS)
        const tampering = TAMPERINGS[kindOf]?.(at)
        if (!tampering || (await faultsAfter(db, tampering)).length === 0) {
          unseen.push(`${kindOf} at ${at}`)
        }
      }
      return unseen
    })
    expect(missed).toEqual([])
  })
})
