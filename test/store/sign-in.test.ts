import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readAudit } from '../../server/store/audit.ts'
import { sql } from '../../server/store/drizzle.ts'
import { addKey, revokeKey } from '../../server/store/keys.ts'
import { rowsOf } from '../../server/store/rows.ts'
import { post } from '../service.ts'
import { cookieOf, form, OWN } from './browse.ts'
import { startService } from './services.ts'
import { useStore } from './stores.ts'

const NOTE = { text: 'A note.' }
const used = useStore('postgres')
let key = ''
let keyId = ''
beforeAll(async () => {
  const made = await used.store.transact((tx) =>
    addKey(tx, { name: 'Training team', scopes: ['check', 'examples'] }, 'operator'),
  )
  key = made.key
  keyId = made.id
})
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())
const aSecondLater = () => vi.setSystemTime(Date.now() + 1_000)

type Send = Awaited<ReturnType<typeof startService>>['send']

async function signIn(send: Send): Promise<string> {
  const reply = await send('/sign-in', form({ key, to: '/examples' }))
  expect(reply.status).toBe(303)
  expect(reply.headers.get('location')).toBe('/examples')
  return cookieOf(reply)
}

describe('signing in with a key', () => {
  test('is asked for where a page is wanted, and a program is told to send a key', async () => {
    const { send } = await startService(used.store)
    const page = await send('/', { headers: { accept: 'text/html' } })
    expect(page.status).toBe(302)
    expect(page.headers.get('location')).toBe('/sign-in?to=%2F')
    expect((await send('/')).status).toBe(401)
    const form = await send('/sign-in?to=%2Fexamples')
    expect(await form.text()).toContain('type="password"')
    expect(form.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(form.headers.get('cache-control')).toBe('no-store')
  })

  test('gives a cookie that scripts cannot read, and of which only a hash is kept', async () => {
    const secure = { FAIRHAND_PUBLIC_URL: 'https://notes.example' }
    const { send } = await startService(used.store, secure)
    const set = (await send('/sign-in', form({ key, to: '/' }))).headers.getSetCookie()[0] ?? ''
    expect(set).toMatch(/^__Host-fairhand=[\w-]{43}; /)
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(set).toContain(part)
    const token = /=([\w-]{43});/.exec(set)?.[1] ?? ''
    const rows = await used.store.run((db) => rowsOf(db, sql`select * from sessions`))
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('opens what the key opens, for our own pages alone', async () => {
    const { send } = await startService(used.store, {
      FAIRHAND_ALLOWED_ORIGINS: 'https://cases.council.example',
    })
    const cookie = await signIn(send)
    const call = async (headers: Record<string, string>) =>
      (await send('/v1/check', post(NOTE, { cookie, ...headers }))).status
    expect(await call(OWN)).toBe(200)
    expect(await call({ host: 'localhost', 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await call({ host: 'localhost' })).toBe(403)
    expect(await call({ host: 'localhost', origin: 'https://cases.council.example' })).toBe(403)
    expect(await call({ host: 'localhost', origin: 'https://evil.example' })).toBe(403)
    expect((await send('/v1/keys', { headers: { cookie } })).status).toBe(403)
    expect((await send('/v1/rules', { headers: { cookie } })).status).toBe(200)
    expect(await (await send('/sign-in', { headers: { cookie } })).text()).toContain(keyId)
  })

  test('with a wrong key is refused and noted, and says nothing of the key', async () => {
    const { send } = await startService(used.store)
    const reply = await send('/sign-in', form({ key: 'hunter2', to: '/' }))
    expect(reply.status).toBe(401)
    expect(reply.headers.getSetCookie()).toEqual([])
    expect(await reply.text()).not.toContain('hunter2')
    const last = async () => (await used.store.run((db) => readAudit(db, 1)))[0]
    await expect.poll(last).toMatchObject({ actor: 'unknown', action: 'session.refuse' })
    const big = await send('/sign-in', form({ key: 'x'.repeat(5_000), to: '/' }))
    expect(big.status).toBe(413)
    const foreign = { ...form({ key, to: '/' }) }
    foreign.headers = { ...foreign.headers, origin: 'https://evil.example' }
    expect((await send('/sign-in', foreign)).status).toBe(403)
  })

  test('with a thousand keys that were made up adds a row to the audit, not a thousand', async () => {
    const { send } = await startService(used.store)
    const rows = async () =>
      (await used.store.run((db) => readAudit(db, 1_000))).filter(({ at }) => at >= begun).length
    const begun = new Date()
    for (let n = 0; n < 40; n++) {
      const made = `fh_${String(n).padStart(10, '0')}_${'x'.repeat(43)}`
      expect((await send('/sign-in', form({ key: made, to: '/' }))).status).toBe(401)
    }
    await expect.poll(rows, { timeout: 25_000 }).toBe(1)
  })

  test('lasts as long as the database says, however wrong the clock of the service is', async () => {
    const { send } = await startService(used.store)
    const cookie = await signIn(send)
    const status = async () => (await send('/v1/rules', { headers: { cookie } })).status
    for (const hours of [30, -60, 24]) {
      vi.setSystemTime(Date.now() + hours * 3_600_000)
      expect(await status()).toBe(200)
    }
    const end = sql`update sessions set expires_at = now() - interval '1 second'`
    await used.store.run((db) => db.execute(end))
    vi.setSystemTime(Date.now() - 3_600_000)
    expect(await status()).toBe(401)
  })

  test('ends by signing out, at once', async () => {
    const { send } = await startService(used.store)
    const cookie = await signIn(send)
    const out = await send('/sign-out', { method: 'POST', headers: { cookie, ...OWN } })
    expect(out.headers.get('location')).toBe('/sign-in/out')
    expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0')
    expect((await send('/v1/rules', { headers: { cookie } })).status).toBe(401)
    const actions = (await used.store.run((db) => readAudit(db, 2))).map(({ action }) => action)
    expect(actions).toEqual(['session.end', 'session.begin'])
  })

  test('ends when nobody has called for long, and at its longest time in any case', async () => {
    const { send } = await startService(used.store, { FAIRHAND_SESSION_HOURS: '1' })
    const cookie = await signIn(send)
    const status = async () => (await send('/v1/rules', { headers: { cookie } })).status
    const change = (to: ReturnType<typeof sql>) =>
      used.store.run((db) => db.execute(sql`update sessions set ${to}`))
    const left = async () => {
      const query = sql`select extract(epoch from max(expires_at) - now()) as left from sessions`
      const [row] = await used.store.run((db) => rowsOf<{ left: string }>(db, query))
      return Number(row?.left)
    }
    await change(sql`expires_at = now() + interval '2 minutes'`)
    expect(await status()).toBe(200)
    await expect.poll(left).toBeGreaterThan(1_500)
    await change(
      sql`created_at = now() - interval '50 minutes', expires_at = now() + interval '2 minutes'`,
    )
    vi.setSystemTime(Date.now() + 61_000)
    expect(await status()).toBe(200)
    await expect.poll(left).toBeGreaterThan(500)
    expect(await left()).toBeLessThan(601)
    await change(sql`expires_at = now() - interval '1 second'`)
    aSecondLater()
    expect(await status()).toBe(401)
  })

  test('ends with the key', async () => {
    const { send } = await startService(used.store)
    const cookie = await signIn(send)
    expect((await send('/v1/rules', { headers: { cookie } })).status).toBe(200)
    await used.store.transact((tx) => revokeKey(tx, keyId, 'operator'))
    aSecondLater()
    expect((await send('/v1/rules', { headers: { cookie } })).status).toBe(401)
  })
})
