import { expect, test } from 'vitest'
import { COMPILED, compileService } from '../../packaging/compile-service.ts'
import { imports } from '../tree.ts'

test('the service is loaded before its first start, and does not start', async () => {
  // a service that started would never end
  expect(await compileService()).toBe(0)
})

test('with it what its settings may have it load as it starts', () => {
  const later = imports
    .filter(({ from, isLater }) => isLater && /^server\/(?:serve|start-[a-z]+)\.ts$/.test(from))
    .map(({ to }) => to)
  expect(later.length).toBeGreaterThan(0)
  expect(COMPILED).toEqual(expect.arrayContaining(later))
})
