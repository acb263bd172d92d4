import { expect, test } from 'vitest'
import { imports } from './tree.ts'

/** All that a file loads before it does anything: files of the project and packages. */
function loadedBy(first: string): ReadonlySet<string> {
  const loaded = new Set([first])
  for (const file of loaded) {
    for (const { from, to, isTypeOnly, isLater } of imports) {
      if (from === file && !isTypeOnly && !isLater) loaded.add(to)
    }
  }
  return loaded
}

// and drizzle, which `server/store/drizzle.ts` requires by another way
test('a service without a database, a model or an issuer loads no more packages than these', () => {
  const packages = [...loadedBy('server/serve.ts')].filter(
    (one) => !/^(?:server\/|node:)/.test(one),
  )
  expect(packages.sort()).toEqual([
    '@hono/node-server',
    '@hono/zod-openapi',
    'csv-parse',
    'diff',
    'hono',
    'lru-cache',
    'pino',
    'prom-client',
    'zod',
  ])
})
