import { describe, expect, test } from 'vitest'
import type { Scope } from '../../server/contract.ts'
import { readAudit } from '../../server/store/audit.ts'
import { takeFrom } from '../../server/store/counters.ts'
import { sql } from '../../server/store/drizzle.ts'
import { addFlagCounts } from '../../server/store/flag-counts.ts'
import { addKey, findKey, idOfKey } from '../../server/store/keys.ts'
import { startService } from './services.ts'
import { useStore } from './stores.ts'

const used = useStore('postgres')
const makeKey = (scopes: Scope[]) =>
  used.store.transact((tx) => addKey(tx, { name: 'Ours <b>', scopes }, 'operator'))
const open = async () => {
  const { key } = await makeKey(['admin'])
  const { send } = await startService(used.store)
  const headers = { authorization: `Bearer ${key}` }
  const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  return {
    read: async () => (await send('/admin', { headers })).text(),
    send: (path: string, body = '') => send(path, { method: 'POST', headers: form, body }),
    anybody: (path: string, init?: RequestInit) => send(path, init),
  }
}

describe('the page of whoever runs the service', () => {
  test('is for admins alone', async () => {
    const { anybody } = await open()
    const { key } = await makeKey(['check', 'rewrite', 'examples', 'evals', 'metrics'])
    const headers = { authorization: `Bearer ${key}` }
    expect((await anybody('/admin')).status).toBe(401)
    expect((await anybody('/admin', { headers })).status).toBe(403)
    expect((await anybody('/admin/keys', { method: 'POST', headers })).status).toBe(403)
  })

  test('shows flags by rule, what the model took, keys and the audit, and runs nothing', async () => {
    const { read } = await open()
    const day = new Date().toISOString().slice(0, 10)
    await used.store.transact((tx) =>
      addFlagCounts(tx, day, [{ rule: 'jargon/placement', accepted: 11, dismissed: 7 }]),
    )
    await used.store.run((db) => takeFrom(db, { name: 'tokens', seconds: 86_400, limit: 9 }, 5))
    const page = await read()
    expect(page).toMatch(
      /jargon\/placement<\/td>\s*<td class="number">11<\/td>\s*<td class="number">7</,
    )
    expect(page).toContain('Ours &lt;b&gt;')
    expect(page).toContain('key.add')
    expect(page).toMatch(/All \d+ rows follow one another/)
    expect(page).not.toMatch(/<script|style="|onclick/)
  })

  test('makes a key, shows it once, and revokes it', async () => {
    const { read, send } = await open()
    const made = await send('/admin/keys', 'name=Case+system&scopes=check&scopes=rewrite')
    expect(made.headers.get('cache-control')).toContain('no-store')
    const [key = ''] = /fh_[a-z0-9]{10}_[\w-]{43}/.exec(await made.text()) ?? []
    const id = idOfKey(key) ?? ''
    expect((await used.store.run((db) => findKey(db, id)))?.scopes).toEqual(['check', 'rewrite'])
    expect(await read()).not.toContain(key)
    expect((await send(`/admin/keys/${id}/revoke`)).status).toBe(303)
    expect(await used.store.run((db) => findKey(db, id))).toBeUndefined()
    expect((await send(`/admin/keys/${id}/revoke`)).status).toBe(404)
    const [last] = await used.store.run((db) => readAudit(db, 1))
    expect(last).toMatchObject({ action: 'key.revoke', subject: id })
  })

  test.each(['', 'name=x', 'scopes=check', 'name=x&scopes=king'])(
    'makes no key of "%s"',
    async (body) => {
      const { send } = await open()
      expect((await send('/admin/keys', body)).status).toBe(400)
    },
  )

  test('is obeyed from its own site alone', async () => {
    const { anybody } = await open()
    const headers = { origin: 'https://evil.example' }
    expect((await anybody('/admin/keys', { method: 'POST', headers })).status).toBe(403)
  })

  test('says so where the audit was tampered with', async () => {
    const { read } = await open()
    await used.store.run((db) => db.execute(sql`update audit_head set hash = 'x'`))
    expect(await read()).toContain('The audit was tampered with')
  })
})
