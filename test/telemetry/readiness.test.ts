import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Store } from '../../server/store/store.ts'
import { createReadiness } from '../../server/telemetry/readiness.ts'
import { analyser } from '../service.ts'

const storeWith = (more: Partial<Store>): Store => ({
  kind: 'postgres',
  folder: undefined,
  run: async () => ({ rows: [] }) as never,
  transact: async () => ({}) as never,
  connect: async () => ({}) as never,
  isOpen: () => true,
  close: async () => {},
  ...more,
})
const gone = async () => {
  throw new Error('gone')
}
const ask = async (
  store: Store | undefined,
  more: { model?: 'in-trouble'; isDraining?: boolean } = {},
) => {
  const app = createApp({
    analyser,
    model: undefined,
    allowedHosts: [],
    allowedOrigins: [],
    pages: 'dist/pages',
    report: () => {},
    isDraining: () => more.isDraining ?? false,
    readiness: createReadiness(store, () => more.model ?? 'off'),
  })
  const response = await app.request('/readyz')
  const { status, store: said, model, code } = await response.json()
  return { status: response.status, said: code ?? `${status} ${said} ${model}` }
}

describe('a service is ready', () => {
  test.each([
    ['without a store', undefined],
    [
      'with an embedded store that nobody has needed',
      storeWith({ kind: 'embedded', isOpen: () => false, run: gone }),
    ],
    ['with a PostgreSQL that answers', storeWith({})],
  ])('%s', async (_, store) => {
    expect((await ask(store)).status).toBe(200)
  })

  test('with a model in trouble, and says so', async () => {
    expect(await ask(undefined, { model: 'in-trouble' })).toEqual({
      status: 200,
      said: 'ready none in-trouble',
    })
  })
})

describe('a service is not ready', () => {
  test.each([
    ['while its PostgreSQL is gone', storeWith({ run: gone }), {}, 'store-off'],
    ['while it is about to stop', storeWith({}), { isDraining: true }, 'draining'],
  ])('%s', async (_, store, more, said) => {
    expect(await ask(store, more)).toEqual({ status: 503, said })
  })
})

test('whoever asks often makes the store answer once a second at the most', async () => {
  let asked = 0
  const readiness = createReadiness(
    storeWith({
      run: async () => {
        asked++
        return {} as never
      },
    }),
    () => 'off',
  )
  for (let call = 0; call < 50; call++) await readiness()
  expect(asked).toBeLessThanOrEqual(2)
})
