import { expect, test } from 'vitest'
import type { NoteInput } from '../server/contract.ts'
import { warmUp } from '../server/warm-up.ts'
import { analyser, createService } from './service.ts'

test('an analyser that warms up reads the examples of every rule, a few at a time', async () => {
  const read: NoteInput[] = []
  await warmUp({
    ...analyser,
    checkNote(input) {
      read.push(input)
      return analyser.checkNote(input)
    },
  })
  const all = read.map(({ text }) => text).join(' ')
  const examples = Object.values(analyser.rules).flatMap(({ examples }) => examples.flags)
  const missing = examples.filter((one) => !all.includes(one.replace(/\[\[|\]\]/g, '')))
  expect(missing).toEqual([])
  expect(Math.max(...read.map(({ text }) => text.length))).toBeLessThan(1_000)
})

test('whoever calls meanwhile is answered before it is done', async () => {
  const order: string[] = []
  const warm = warmUp(analyser).then(() => order.push('warm'))
  setImmediate(() => setImmediate(() => order.push('answered')))
  await warm
  expect(order).toEqual(['answered', 'warm'])
})

test('a service that still warms up answers, and says that it is not ready', async () => {
  let isStarting = true
  const app = createService({ isStarting: () => isStarting })
  const ready = await app.request('/readyz')
  expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await ready.json()).toMatchObject({ code: 'starting' })
  expect((await app.request('/healthz')).status).toBe(200)
  isStarting = false
  expect((await app.request('/readyz')).status).toBe(200)
})
