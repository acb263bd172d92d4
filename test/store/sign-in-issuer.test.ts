import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAudit } from '../../server/store/audit.ts'
import { addKey } from '../../server/store/keys.ts'
import { AUDIENCE, CLIENT, type FakeIssuer, startIssuer, TENANT } from '../access/fake-issuer.ts'
import { post } from '../service.ts'
import { cookieOf, form } from './browse.ts'
import { startService } from './services.ts'
import { useStore } from './stores.ts'

const NOTE = { text: 'A note.' }
type Send = Awaited<ReturnType<typeof startService>>['send']

describe('signing in with an issuer', () => {
  const used = useStore('postgres')
  let fake: FakeIssuer
  beforeAll(async () => {
    fake = await startIssuer()
  })
  afterAll(() => fake.close())
  const start = () =>
    startService(used.store, {
      FAIRHAND_PUBLIC_URL: 'http://localhost',
      FAIRHAND_OIDC_ISSUER: fake.state.url,
      FAIRHAND_OIDC_AUDIENCE: AUDIENCE,
      FAIRHAND_OIDC_TENANTS: TENANT,
      FAIRHAND_OIDC_CLIENT_ID: CLIENT,
      FAIRHAND_OIDC_ROLES: 'Fairhand.Worker=worker, Fairhand.Lead=lead',
    })
  /** Goes to the issuer and back, as a browser does. */
  const comeBack = async (send: Send) => {
    const away = await send('/sign-in?to=%2Fevals')
    const there = await fetch(away.headers.get('location') ?? '', { redirect: 'manual' })
    const { pathname, search } = new URL(there.headers.get('location') ?? '')
    return { path: pathname + search, cookie: cookieOf(away) }
  }

  test('leads back to the page that was wanted, with a session by role', async () => {
    const { send } = await start()
    fake.state.roles = ['Fairhand.Lead']
    const { path, cookie } = await comeBack(send)
    const reply = await send(path, { headers: { cookie } })
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe('/evals')
    const session = { cookie: cookieOf(reply) }
    expect((await send('/v1/terms/house', { headers: session })).status).toBe(200)
    expect((await send('/v1/keys', { headers: session })).status).toBe(403)
    const [last] = await used.store.run((db) => readAudit(db, 1))
    expect(last?.actor).toMatch(/^person_/)
    // the same code and state again, from the same browser
    expect((await send(path, { headers: { cookie } })).status).toBe(401)
  })

  test('by somebody without a role is refused', async () => {
    const { send } = await start()
    fake.state.roles = []
    const { path, cookie } = await comeBack(send)
    const reply = await send(path, { headers: { cookie } })
    expect(reply.status).toBe(403)
    expect(cookieOf(reply)).not.toMatch(/^fairhand-session=./)
  })

  test('without the cookie of the browser that began is refused', async () => {
    const { send } = await start()
    const { path } = await comeBack(send)
    expect((await send(path)).status).toBe(401)
  })

  test('is for people; a key is not taken on the form, and programs send tokens', async () => {
    const { key } = await used.store.transact((tx) =>
      addKey(tx, { name: 'Desk', scopes: ['check'] }, 'operator'),
    )
    const { send } = await start()
    expect((await send('/sign-in', form({ key, to: '/' }))).status).toBe(401)
    const token = await fake.sign()
    const call = async (authorization: string) =>
      (await send('/v1/check', post(NOTE, { authorization }))).status
    expect(await call(`Bearer ${token}`)).toBe(200)
    const forged = Object.values(await fake.forge())
    for (const bad of forged) expect(await call(`Bearer ${bad}`)).toBe(401)
  })
})
