/** What happens to callers besides being let in: they are counted, and their refusals are noted. */
import { expect, test } from 'vitest'
import type { Scope } from '../../server/contract.ts'
import { readAudit, verifyAudit } from '../../server/store/audit.ts'
import { sql } from '../../server/store/drizzle.ts'
import { addKey } from '../../server/store/keys.ts'
import { rowsOf } from '../../server/store/rows.ts'
import { post } from '../service.ts'
import { startService } from './services.ts'
import { useStore } from './stores.ts'

const NOTE = { text: 'A note.' }
const used = useStore('postgres')
const makeKey = async (scopes: Scope[], more: { callsPerMinute?: number } = {}) =>
  used.store.transact((tx) => addKey(tx, { name: 'k', scopes, ...more }, 'operator'))
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

test('a limit of calls is exact between two processes, and one key’s is not another’s', async () => {
  const { id, key } = await makeKey(['check'], { callsPerMinute: 10 })
  const quiet = (await makeKey(['check'])).key
  const services = [await startService(used.store), await startService(used.store)]
  const replies = await Promise.all(
    Array.from({ length: 30 }, async (_, n) =>
      services[n % 2]?.send('/v1/check', post(NOTE, bearer(key))),
    ),
  )
  const counted = await used.store.run((db) =>
    rowsOf<{ used: string }>(db, sql`select used from counters where name = ${`calls:${id}`}`),
  )
  // a minute may have ended meanwhile: each has its own ten
  const allowed = replies.filter((reply) => reply?.status === 200).length
  expect(counted.reduce((sum, row) => sum + Number(row.used), 0)).toBe(allowed)
  expect(Math.max(...counted.map((row) => Number(row.used)))).toBe(10)
  const refused = replies.find((reply) => reply?.status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await services[0]?.send('/v1/check', post(NOTE, bearer(quiet))))?.status).toBe(200)
})

test('what a caller is shown is kept by no cache', async () => {
  const { key } = await makeKey(['check'])
  const { send } = await startService(used.store)
  const kept = async (path: string) =>
    (await send(path, { headers: bearer(key) })).headers.get('cache-control')
  expect(await kept('/v1/rules')).toBe('no-store')
  expect(await kept('/')).toBe('no-cache')
})

test('who was refused what is in the audit, once a minute, and without a word of the note', async () => {
  const { id, key } = await makeKey(['check'])
  const { send, reported } = await startService(used.store)
  const canary = 'zanzibarquince'
  for (let n = 0; n < 5; n++) {
    await send('/v1/terms', post({ text: canary }, bearer(key)))
    await send(`/v1/terms/${canary}/${canary}`, { method: 'DELETE', headers: bearer(key) })
  }
  const rows = async () =>
    (await used.store.run((db) => readAudit(db))).filter(({ actor }) => actor === id)
  await expect.poll(async () => (await rows()).length).toBe(2)
  expect((await rows()).map(({ action }) => action)).toEqual(['access.refuse', 'access.refuse'])
  expect((await rows()).map(({ subject }) => subject)).toContain('DELETE /v1/terms/:category/:id')
  expect(JSON.stringify(await rows())).not.toContain(canary)
  expect((await used.store.run((db) => verifyAudit(db))).faults).toEqual([])
  expect(reported).toEqual([])
})
