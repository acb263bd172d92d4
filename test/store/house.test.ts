import { describe, expect, test } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import { createApp } from '../../server/app.ts'
import type { CheckResult } from '../../server/contract.ts'
import { createHouse, type House } from '../../server/house.ts'
import { readAudit } from '../../server/store/audit.ts'
import { openStore, type Store } from '../../server/store/store.ts'
import { post } from '../service.ts'
import { KINDS, useStore } from './stores.ts'

const settings = { profile: undefined, profilesFolder: undefined, glossaryFile: undefined }
const NOTE = { text: 'We met at the Larkhouse panel and agreed a plan.' }
const TERM = {
  category: 'jargon',
  id: 'larkhouse-panel',
  phrase: 'Larkhouse panel',
  explain: 'a meeting where managers decide what help a family is offered',
  why: 'Only people who work here know what this meeting is.',
  source: 'ours: our own name for a meeting',
}
const PROFILE = {
  id: 'holly-bank',
  name: 'Holly Bank',
  source: { reason: 'Our recording policy.' },
  addressChild: false,
  voice: 'Plain and kind.',
}

const openHouse = (store: Store, every?: number): Promise<House> =>
  createHouse({ settings, store, report: () => {}, ...(every ? { every } : {}) })

function serve(house: House, store: Store | undefined, host = '127.0.0.1') {
  const { analyser, refresh, judgeProfile } = house
  const app = createApp({
    analyser,
    model: undefined,
    house: store && { store, access: openToLocal(host), refresh, judgeProfile },
    allowedHosts: [],
    allowedOrigins: [],
    pages: 'dist/pages',
    report: () => {},
  })
  const send = async (path: string, init?: RequestInit) => {
    const reply = await app.request(path, init)
    const text = await reply.text()
    return { status: reply.status, body: (text === '' ? {} : JSON.parse(text)) as Body }
  }
  const rulesIn = async () => {
    const { body } = await send('/v1/check', post(NOTE))
    return (body as unknown as CheckResult).flags.map(({ rule }) => rule)
  }
  return { send, rulesIn }
}
type Body = Record<string, unknown> & { code?: string; faults?: { path: string }[] }

describe.each(KINDS)('house terms and profiles on %s', (kind) => {
  const used = useStore(kind)

  test('a term is in force when the call is answered, and out when it is taken back', async () => {
    const { send, rulesIn } = serve(await openHouse(used.store), used.store)
    expect(await rulesIn()).not.toContain('jargon/larkhouse-panel')
    const before = (await send('/healthz')).body.rulesVersion

    const saved = await send('/v1/terms', post(TERM))
    expect(saved).toMatchObject({ status: 200, body: { id: 'jargon/larkhouse-panel' } })
    expect(await rulesIn()).toContain('jargon/larkhouse-panel')
    expect((await send('/healthz')).body.rulesVersion).toBe(saved.body.rulesVersion)
    expect(saved.body.rulesVersion).not.toBe(before)
    const { terms } = (await send('/v1/terms')).body as { terms: { id: string }[] }
    expect(terms.map(({ id }) => id)).toContain('jargon/larkhouse-panel')
    expect((await send('/v1/terms/house')).body).toEqual({ terms: [TERM] })

    const gone = await send('/v1/terms/jargon/larkhouse-panel', { method: 'DELETE' })
    expect(gone).toMatchObject({ status: 200, body: { rulesVersion: before } })
    expect(await rulesIn()).not.toContain('jargon/larkhouse-panel')
    const again = await send('/v1/terms/jargon/larkhouse-panel', { method: 'DELETE' })
    expect(again).toMatchObject({ status: 404, body: { code: 'not-found' } })
    const audit = await used.store.run((db) => readAudit(db))
    expect(audit.map(({ action }) => action)).toEqual(['term.delete', 'term.save'])
  })

  test.each([
    ['an id of other letters', { id: 'Larkhouse Panel' }, 'id'],
    ['nothing to offer', { explain: '' }, 'forms'],
    ['an event in place of a definition', { explain: 'when you were taken from home' }, 'explain'],
    ['a source that is none', { source: 'somebody said so' }, 'source'],
  ])('a term with %s is refused, as it would be in a file', async (_, change, column) => {
    const { send } = serve(await openHouse(used.store), used.store)
    const { status, body } = await send('/v1/terms', post({ ...TERM, ...change }))
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-term' })
    expect(body.faults?.map(({ path }) => path)).toContain(column)
  })

  test('a profile is in force when the call is answered, and out when it is taken back', async () => {
    const { send } = serve(await openHouse(used.store), used.store)
    const ask = () => send('/v1/check', post({ ...NOTE, profile: 'holly-bank' }))
    expect((await ask()).status).toBe(400)
    expect((await send('/v1/profiles', post(PROFILE))).status).toBe(200)
    expect(await ask()).toMatchObject({ status: 200, body: { profile: 'holly-bank' } })
    expect((await send('/v1/profiles/house')).body).toEqual({ profiles: [PROFILE] })
    expect((await send('/v1/profiles/holly-bank', { method: 'DELETE' })).status).toBe(200)
    expect((await ask()).status).toBe(400)
  })

  test.each([
    ['takes the id of one of the five', { id: 'kent' }, 'id'],
    ['silences what there is not', { off: ['jargon/no-such'] }, 'off.0'],
    ['has a field of no meaning', { colour: 'blue' }, 'colour'],
  ])('a profile that %s is refused', async (_, change, path) => {
    const { send } = serve(await openHouse(used.store), used.store)
    const { status, body } = await send('/v1/profiles', post({ ...PROFILE, ...change }))
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-profile' })
    expect(body.faults?.map((fault) => fault.path)).toEqual([path])
  })

  test('the profile that applies by default stays', async () => {
    const { send } = serve(await openHouse(used.store), used.store)
    expect((await send('/v1/profiles/wandsworth', { method: 'DELETE' })).status).toBe(409)
  })

  test('counts of rules are added up; a rule that is not in force counts nothing', async () => {
    const { send } = serve(await openHouse(used.store), used.store)
    const counts = [
      { rule: 'jargon/placement', accepted: 2 },
      { rule: 'review/vague', dismissed: 1 },
    ]
    expect((await send('/v1/counts', post({ counts }))).status).toBe(204)
    const odd = { counts: [...counts, { rule: 'Mr Alder shouted', accepted: 1 }] }
    const refused = await send('/v1/counts', post(odd))
    expect(refused).toMatchObject({ status: 400, body: { code: 'unknown-rule' } })
    expect(JSON.stringify(refused.body)).not.toContain('Alder')
    const day = new Date().toISOString().slice(0, 10)
    expect((await send(`/v1/counts?from=2020-01-01&to=${day}`)).body.counts).toEqual([
      { rule: 'jargon/placement', accepted: 2, dismissed: 0 },
      { rule: 'review/vague', accepted: 0, dismissed: 1 },
    ])
  })

  test('a service that others can reach lets nobody change it who has no key', async () => {
    const { send } = serve(await openHouse(used.store), used.store, '0.0.0.0')
    const refused = { status: 403, body: { code: 'role-needed' } }
    expect(await send('/v1/terms', post(TERM))).toMatchObject(refused)
    expect(await send('/v1/terms/jargon/a', { method: 'DELETE' })).toMatchObject(refused)
    expect(await send('/v1/profiles', post(PROFILE))).toMatchObject(refused)
    expect(await send('/v1/profiles/a', { method: 'DELETE' })).toMatchObject(refused)
    expect(await send('/v1/counts?from=2020-01-01&to=2020-01-02')).toMatchObject(refused)
  })
})

describe('two services on one PostgreSQL', () => {
  const used = useStore('postgres')

  test('each takes on within a second what the other has stored', async () => {
    const other = openStore(used.place.url)
    const [here, there] = [await openHouse(used.store), await openHouse(other, 100)]
    const { rulesIn } = serve(there, other)
    await serve(here, used.store).send('/v1/terms', post(TERM))
    await expect.poll(rulesIn, { timeout: 5_000 }).toContain('jargon/larkhouse-panel')
    expect(there.analyser.rulesVersion).toBe(here.analyser.rulesVersion)
    for (const house of [here, there]) house.close()
    await other.close()
  })

  test('one that starts later has it from the beginning', async () => {
    const late = openStore(used.place.url)
    const house = await openHouse(late)
    expect(await serve(house, late).rulesIn()).toContain('jargon/larkhouse-panel')
    house.close()
    await late.close()
  })
})

describe('without a store that answers', () => {
  const nowhere = 'postgres://nobody@localhost/none?host=/nowhere'

  test('notes are checked all the same, and the trouble is told once', async () => {
    const store = openStore(nowhere)
    const told: unknown[] = []
    const report = (error: unknown) => told.push(error)
    const house = await createHouse({ settings, store, report, every: 5 })
    const { send } = serve(house, store)
    expect((await send('/v1/check', post(NOTE))).status).toBe(200)
    expect((await send('/v1/terms', post(TERM))).body.code).toBe('store-off')
    await expect.poll(() => store.connect().catch(({ code }) => code)).toBe('unreachable')
    expect(told).toHaveLength(1)
    house.close()
    await store.close()
  })

  test('a service that keeps nothing says so', async () => {
    const memory = openStore('pglite:memory')
    const { send } = serve(await openHouse(memory), undefined)
    expect((await send('/v1/check', post(NOTE))).status).toBe(200)
    expect(
      await send('/v1/counts', post({ counts: [{ rule: 'jargon/placement' }] })),
    ).toMatchObject({ status: 503, body: { code: 'store-off' } })
    expect(memory.isOpen()).toBe(false)
  })
})
