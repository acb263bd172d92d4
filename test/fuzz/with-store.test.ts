import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAudit } from '../../server/store/audit.ts'
import { askEverything, CANARY } from './ask-everything.ts'
import type { DescribedRoute } from './described-routes.ts'
import { openWithStore, ROLES } from './with-store.ts'

/** For each of the four roles; those without a store are 20,000 besides. */
const CALLS = 2_000
/** Each of these loads rules anew, makes a queue or scores a set. */
const FEW = new Set(['/v1/terms', '/v1/profiles', '/v1/batches', '/v1/evals/runs'])

const values = fc.oneof(
  fc.constantFrom(`fh_0123456789_${'x'.repeat(43)}`, `${CANARY} \u0000`, '/evals', '//x', 'check'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const formOf = (...names: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 5 })
    .map((fields) => new URLSearchParams(fields).toString())
const forms = (path: string, ...names: string[]): DescribedRoute => ({
  ...{ method: 'POST', path, bodies: formOf(...names) },
  type: 'application/x-www-form-urlencoded',
})
const page = (path: string): DescribedRoute => ({ method: 'GET', path, bodies: undefined })

const FURTHER: readonly DescribedRoute[] = [
  forms('/sign-in', 'key', 'to'),
  forms('/sign-out', 'x'),
  forms('/admin/keys', 'name', 'scopes'),
  forms('/admin/keys/{id}/revoke', 'x'),
  ...['/sign-in', '/sign-in/return', '/admin', '/evals', '/evals/{page}', '/evals/{page}/{id}'].map(
    page,
  ),
]

const reported: unknown[] = []
let service: Awaited<ReturnType<typeof openWithStore>>
beforeAll(async () => {
  service = await openWithStore((error) => reported.push(error))
}, 60_000)
afterAll(() => service?.close())

test.each(ROLES)(
  'whatever somebody with the role of a %s sends is answered, and errors repeat nothing',
  async (role) => {
    const asking = { calls: CALLS, seed: 20_261_125, further: FURTHER, few: FEW }
    const { sent, statuses, faults } = await askEverything(service.as(role), asking)
    expect(faults.slice(0, 5)).toEqual([])
    expect(sent).toBeGreaterThan(CALLS * 0.75)
    for (const status of [200, 400, ...(role === 'operator' ? [] : [403])]) {
      expect(statuses).toContain(status)
    }
    expect(reported.map(String)).toEqual([])
  },
  300_000,
)

test('the audit tells what was done, and holds no word of what was sent', async () => {
  const rows = await service.store.run((db) => readAudit(db, 100_000))
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter((row) => JSON.stringify(row).includes(CANARY))).toEqual([])
})
