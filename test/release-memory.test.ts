import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { releaseMemory } from '../server/release-memory.ts'
import { analyser } from './service.ts'

test('what was made of notes is forgotten, and made again where it is asked for', () => {
  const text = 'Kit shut the gate. Ros rang the school about the bus.'
  const first = analyser.checkNote({ text })
  expect(analyser.unreadIn(text)).toBe(0)
  releaseMemory()
  expect(analyser.unreadIn(text)).toBe(text.length)
  expect(analyser.checkNote({ text })).toEqual(first)
})

test('what nobody holds is given back at once', async () => {
  const held = { held: 'yes' }
  const [dropped, kept] = [new WeakRef({}), new WeakRef(held)]
  // whatever a weak reference was made of lives until the turn ends
  await nextTurn()
  releaseMemory()
  expect(dropped.deref()).toBeUndefined()
  expect(kept.deref()).toBe(held)
})
