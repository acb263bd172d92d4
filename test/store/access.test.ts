import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findPermission, isCovered, permissions } from '../../server/access/permissions.ts'
import { ConfigError } from '../../server/config.ts'
import { SCOPES, type Scope } from '../../server/contract.ts'
import { sql } from '../../server/store/drizzle.ts'
import { addKey, listKeys, revokeKey } from '../../server/store/keys.ts'
import { rowsOf } from '../../server/store/rows.ts'
import { post } from '../service.ts'
import { startService } from './services.ts'
import { makePlace, useStore } from './stores.ts'

const NOTE = { text: 'A note.' }

const used = useStore('postgres')
const makeKey = async (
  scopes: Scope[],
  more: { callsPerMinute?: number; expiresAt?: string } = {},
) => used.store.transact((tx) => addKey(tx, { name: 'k', scopes, ...more }, 'operator'))
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

/** Only the time of day is ours: what is remembered for less than a second is old afterwards. */
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())
const aSecondLater = () => vi.setSystemTime(Date.now() + 1_000)

describe('a service that listens beyond its machine', () => {
  test('does not start before there is a key or an issuer, and says so', async () => {
    const started = startService(used.store)
    await expect(started).rejects.toThrow(ConfigError)
    await expect(started).rejects.toThrow(/keys add.*FAIRHAND_OIDC_ISSUER/)
    const behind = { FAIRHAND_HOST: '127.0.0.1', FAIRHAND_PUBLIC_URL: 'https://notes.example' }
    await expect(startService(used.store, behind)).rejects.toThrow(/there are no keys/)
  })

  test('on loopback is open, until the first key is made; and stays closed', async () => {
    const { send } = await startService(used.store, { FAIRHAND_HOST: '127.0.0.1' })
    expect((await send('/v1/rules')).status).toBe(200)
    expect((await send('/v1/rules', { headers: { via: '1.1 proxy' } })).status).toBe(401)
    const { id } = await makeKey(['check'])
    aSecondLater()
    expect((await send('/v1/rules')).status).toBe(401)
    await used.store.transact((tx) => revokeKey(tx, id, 'operator'))
    aSecondLater()
    expect((await send('/v1/rules')).status).toBe(401)
  })
})

describe('a key', () => {
  test('of one scope opens the routes of that scope, and no other', async () => {
    const keys = new Map<Scope, string>()
    for (const scope of SCOPES) keys.set(scope, (await makeKey([scope])).key)
    const { send } = await startService(used.store)
    const wrong: string[] = []
    for (const { method, path } of permissions) {
      const url = path.replace(/\/\*$/, '').replaceAll(/:\w+/g, 'x') || '/'
      const verb = method === 'ALL' ? 'GET' : method
      const need = findPermission(verb, url)?.need
      if (need === 'open') continue
      const call = async (headers: Record<string, string>) =>
        (await send(url, { method: verb, headers })).status
      if ((await call({})) !== 401) wrong.push(`${verb} ${url} without a key`)
      for (const [scope, key] of keys) {
        const status = await call(bearer(key))
        const isIn = status !== 401 && status !== 403
        if (isIn !== (need !== undefined && isCovered(need, new Set([scope]))))
          wrong.push(`${verb} ${url} with ${scope}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('that is altered, unknown, or none is refused, and told how to call', async () => {
    const { key } = await makeKey(['check'])
    const { send } = await startService(used.store)
    const last = key.at(-1) === 'A' ? 'B' : 'A'
    for (const authorization of [
      `Bearer ${key.slice(0, -1)}${last}`,
      `Bearer fh_aaaaaaaaaa_${'A'.repeat(43)}`,
      `Bearer ${key.slice(0, 14)}`,
      `Basic ${key}`,
      key,
      'Bearer ',
      'Bearer a.b.c',
    ]) {
      const reply = await send('/v1/check', post(NOTE, { authorization }))
      expect(reply.status).toBe(401)
      expect(reply.headers.get('www-authenticate')).toBe('Bearer')
      expect(await reply.text()).not.toContain(key.slice(14))
    }
  })

  test('revoked by one process is refused by another within a second', async () => {
    const { id, key } = await makeKey(['check'])
    const [one, other] = [await startService(used.store), await startService(used.store)]
    const admin = (await makeKey(['admin'])).key
    expect((await other.send('/v1/check', post(NOTE, bearer(key)))).status).toBe(200)
    const init = { method: 'DELETE', headers: bearer(admin) }
    expect((await one.send(`/v1/keys/${id}`, init)).status).toBe(204)
    aSecondLater()
    expect((await other.send('/v1/check', post(NOTE, bearer(key)))).status).toBe(401)
  })

  test('past its time is refused, and its last day of use is noted', async () => {
    const { send } = await startService(used.store)
    const past = await makeKey(['check'], { expiresAt: '2020-01-01T00:00:00Z' })
    expect((await send('/v1/check', post(NOTE, bearer(past.key)))).status).toBe(401)
    const { id, key } = await makeKey(['check'])
    await send('/v1/check', post(NOTE, bearer(key)))
    const dayOf = async () => {
      const all = await used.store.run(listKeys)
      return all.find((one) => one.id === id)?.lastUsedOn
    }
    await expect.poll(dayOf).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('goes on while the store is gone, and one that is unknown does not get in', async () => {
    const { key } = await makeKey(['check'], { callsPerMinute: 5 })
    const unseen = (await makeKey(['check'])).key
    const { send } = await startService(used.store)
    expect((await send('/v1/check', post(NOTE, bearer(key)))).status).toBe(200)
    const down = vi.spyOn(used.store, 'run').mockRejectedValue(new Error('gone'))
    aSecondLater()
    expect((await send('/v1/check', post(NOTE, bearer(key)))).status).toBe(200)
    expect((await send('/v1/check', post(NOTE, bearer(unseen)))).status).toBeGreaterThanOrEqual(500)
    vi.setSystemTime(Date.now() + 600_000)
    expect((await send('/v1/check', post(NOTE, bearer(key)))).status).toBeGreaterThanOrEqual(500)
    down.mockRestore()
  })

  test('is made by a route that shows it once, and never again', async () => {
    const admin = (await makeKey(['admin'])).key
    const { send } = await startService(used.store)
    const body = { name: 'Case system', scopes: ['check'], callsPerMinute: 60 }
    const made = await send('/v1/keys', post(body, bearer(admin)))
    expect(made.status).toBe(201)
    const { id, key } = (await made.json()) as { id: string; key: string }
    expect((await send('/v1/check', post(NOTE, bearer(key)))).status).toBe(200)
    const listed = await (await send('/v1/keys', { headers: bearer(admin) })).text()
    expect(listed).toContain(id)
    const dump = await rowsAsText()
    for (const secret of [key, admin]) {
      expect(listed).not.toContain(secret.slice(14))
      expect(dump).not.toContain(secret.slice(14))
    }
  })
})

/** Everything that the store holds of keys, sessions and the audit. */
async function rowsAsText(): Promise<string> {
  const tables = ['keys', 'sessions', 'audit', 'counters']
  const rows = await Promise.all(
    tables.map((name) =>
      used.store.run((db) => rowsOf(db, sql`select * from ${sql.identifier(name)}`)),
    ),
  )
  return JSON.stringify(rows)
}

test('an open service with an embedded store that was never made leaves it unmade', async () => {
  const { openStore } = await import('../../server/store/store.ts')
  const place = await makePlace('embedded')
  const store = openStore(`pglite:${place.folder}/none`)
  const { send } = await startService(store, { FAIRHAND_HOST: '127.0.0.1' })
  expect((await send('/v1/check', post(NOTE))).status).toBe(200)
  expect(store.isOpen()).toBe(false)
  place.remove()
})
