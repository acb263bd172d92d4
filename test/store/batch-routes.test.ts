import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import { createApp } from '../../server/app.ts'
import { type BatchService, createBatchService } from '../../server/batch/service.ts'
import { MAX_BATCH_NOTES } from '../../server/contract.ts'
import { createVault } from '../../server/store/vault.ts'
import { analyser, post } from '../service.ts'
import { notesOf } from './batching.ts'
import { KINDS, useStore } from './stores.ts'

describe.each(KINDS)('batches over the wire, on %s', (kind) => {
  const used = useStore(kind)
  const troubles: unknown[] = []
  const report = (error: unknown) => void troubles.push(error)
  let batches: BatchService
  let app: ReturnType<typeof createApp>
  beforeAll(() => {
    const vault = createVault(join(used.place.folder, 'keys'))
    batches = createBatchService({
      ...{ store: used.store, vault, report },
      checkNote: analyser.checkNote,
    })
    const house = {
      ...{ store: used.store, access: openToLocal('127.0.0.1'), batches },
      refresh: async () => {},
      judgeProfile: () => ({ profile: undefined, faults: [] }),
    }
    app = createApp({
      ...{ analyser, house, report, model: undefined, pages: 'dist/pages' },
      allowedHosts: [],
      allowedOrigins: [],
    })
  })
  afterAll(() => batches.close())

  const call = async (path: string, init?: RequestInit) => {
    const response = await app.request(`http://localhost/v1/batches${path}`, init)
    const body: unknown = response.status === 204 ? undefined : await response.json()
    return { status: response.status, body }
  }
  const begin = async (body: unknown, key?: string) => {
    const { status, body: answer } = await call(
      '',
      post(body, key ? { 'idempotency-key': key } : {}),
    )
    const { id, code } = answer as { id: string; code: string }
    return { status, id, code }
  }

  test('a batch is begun, done, read and erased', async () => {
    const { status, id } = await begin({ notes: notesOf(12), profile: 'kent' })
    expect(status).toBe(201)
    const early = await call(`/${id}/report`)
    expect([200, 409]).toContain(early.status)
    await expect
      .poll(async () => (await call(`/${id}`)).body, { timeout: 20_000, interval: 50 })
      .toMatchObject({ status: 'done', notes: { done: 12, waiting: 0 } })
    expect(await call(`/${id}/report`)).toMatchObject({
      status: 200,
      body: { total: { notes: 12 }, profiles: ['kent'] },
    })
    expect((await call(`/${id}`, { method: 'DELETE' })).status).toBe(204)
    for (const path of [`/${id}`, `/${id}/report`]) expect((await call(path)).status).toBe(404)
    expect((await call(`/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect(troubles).toEqual([])
  })

  test('the same key and notes are the same batch, also at the same time', async () => {
    const body = { notes: notesOf(3) }
    const begun = await Promise.all([begin(body, 'k1'), begin(body, 'k1'), begin(body, 'k1')])
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
    expect(begun.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(await begin({ notes: notesOf(4) }, 'k1')).toMatchObject({
      status: 422,
      code: 'key-used',
    })
  })

  test.each([
    ['no notes', { notes: [] }, 400, 'invalid-note'],
    ['no text', { notes: [{ text: '' }] }, 400, 'invalid-note'],
    ['a month that is none', { notes: [{ text: 'A', month: '2026-13' }] }, 400, 'invalid-note'],
    ['no such profile', { notes: notesOf(1), profile: 'gone' }, 400, 'unknown-profile'],
    ['too many notes', { notes: notesOf(MAX_BATCH_NOTES + 1) }, 413, 'batch-too-large'],
  ])('is refused with %s', async (_, body, status, code) => {
    expect(await begin(body)).toMatchObject({ status, code })
  })

  test('nobody comes from elsewhere', async () => {
    const init = post({ notes: notesOf(1) }, { 'x-forwarded-for': '203.0.113.9' })
    expect((await call('', init)).status).toBe(403)
  })
})
