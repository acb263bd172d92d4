import type { MiddlewareHandler } from 'hono'
import { expect, test } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import { createApp } from '../../server/app.ts'
import { createHouse } from '../../server/house.ts'
import { createMetrics } from '../../server/telemetry/metrics.ts'
import { post } from '../service.ts'
import { useStore } from './stores.ts'

const TERM = {
  category: 'jargon',
  id: 'larkhouse-panel',
  phrase: 'Larkhouse panel',
  explain: 'a meeting where managers decide what help a family is offered',
  why: 'Only people who work here know what this meeting is.',
  source: 'ours: our own name for a meeting',
}
const used = useStore('postgres')

test('flags of a house term are counted for whoever watches, and its name is not told', async () => {
  const settings = { profile: undefined, profilesFolder: undefined, glossaryFile: undefined }
  const { store } = used
  const house = await createHouse({ settings, store, report: () => {} })
  const metrics = createMetrics()
  const pass: MiddlewareHandler = (_, next) => next()
  const app = createApp({
    analyser: house.analyser,
    model: undefined,
    house: { ...house, store, access: openToLocal('127.0.0.1') },
    watch: { metrics, call: pass, noteCaller: pass },
    allowedHosts: [],
    allowedOrigins: [],
    pages: 'dist/pages',
    report: () => {},
  })
  expect((await app.request('/v1/terms', post(TERM))).status).toBe(200)
  const counts = ['jargon/larkhouse-panel', 'vague/unnamed-action'].map((rule) => ({
    ...{ rule, accepted: 1, dismissed: 2 },
  }))
  expect((await app.request('/v1/counts', post({ counts }))).status).toBe(204)
  house.close()
  const told = await metrics.render()
  expect(told).toContain('fairhand_flags_total{rule="jargon/term",done="dismissed"} 2')
  expect(told).toContain('fairhand_flags_total{rule="vague/unnamed-action",done="accepted"} 1')
  expect(told).not.toContain('larkhouse')
})
