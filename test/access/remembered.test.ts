import { expect, test } from 'vitest'
import { remember } from '../../server/access/remembered.ts'

/** A store that can be changed and can go, and a clock that is set by hand. */
function begin() {
  const world = { clock: 1_000_000, value: 'first', isGone: false }
  const known = remember(
    async () => {
      if (world.isGone) throw new Error('gone')
      return world.value
    },
    () => world.clock,
    { fresh: 800, stale: 300_000 },
  )
  return { world, find: () => known.find('one') }
}

test('what was read counts for less than a second', async () => {
  const { world, find } = begin()
  await find()
  world.value = 'second'
  world.clock += 799
  expect(await find()).toBe('first')
  world.clock += 1
  expect(await find()).toBe('second')
})

test('a clock that was set back keeps nothing alive: it is read anew', async () => {
  const { world, find } = begin()
  await find()
  world.value = 'second'
  world.clock -= 3_600_000
  expect(await find()).toBe('second')
})

test('while the store is gone, what was last known counts for five minutes, and no longer', async () => {
  const { world, find } = begin()
  await find()
  world.isGone = true
  world.clock += 299_999
  expect(await find()).toBe('first')
  world.clock += 1
  await expect(find()).rejects.toThrow('gone')
  world.clock -= 600_000
  await expect(find()).rejects.toThrow('gone')
})
