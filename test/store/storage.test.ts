import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { startStorage } from '../../server/storage.ts'
import { createAuditHeads } from '../../server/store/audit-heads.ts'
import { lockFileOf } from '../../server/store/folder-lock.ts'
import { saveTerm } from '../../server/store/house-guidance.ts'
import { askService } from '../../server/store/operator-socket.ts'
import { makePlace } from './stores.ts'

const TERM = {
  category: 'jargon',
  cells: {
    id: 'larkhouse',
    phrase: 'Larkhouse panel',
    explain: 'a meeting where managers decide what help a family is offered',
    why: 'Only people who work here know what this meeting is.',
    source: 'ours: our own name for a meeting',
  },
}

function configFor(folder: string) {
  return readConfig({ FAIRHAND_DATA: folder, FAIRHAND_KEYS: join(folder, 'keys') })
}

test('a service that nobody has stored anything with opens nothing and writes nothing', async () => {
  const place = await makePlace('embedded')
  const folder = join(place.folder, 'never-used')
  const said: string[] = []
  const storage = await startStorage(
    configFor(folder),
    (line) => said.push(line),
    () => {},
  )
  expect(storage.house.analyser.checkNote({ text: 'We met.' }).words).toBe(2)
  expect(storage.store.isOpen()).toBe(false)
  await storage.close()
  expect(said).toEqual([])
  expect(existsSync(folder)).toBe(false)
  place.remove()
})

test('one that has a store answers its operator, and takes on what a restore brings', async () => {
  const place = await makePlace('embedded')
  const told: unknown[] = []
  const start = () =>
    startStorage(
      configFor(place.folder),
      () => {},
      (error) => told.push(error),
    )
  const folder = join(place.folder, 'store')
  const backup = join(place.folder, 'all.gz')
  const hasTerm = ({ house }: Awaited<ReturnType<typeof start>>) =>
    house.analyser.terms.some(({ rule }) => rule === 'jargon/larkhouse')

  const first = await start()
  await first.store.transact((tx) => saveTerm(tx, 'jargon/larkhouse', TERM, 'local'))
  await first.house.refresh()
  expect(hasTerm(first)).toBe(true)
  expect(await askService(folder, { command: 'backup', file: backup })).toMatchObject({
    isDone: true,
  })
  await first.close()
  expect(existsSync(lockFileOf(folder))).toBe(false)
  expect(await askService(folder, { command: 'verify' })).toBeUndefined()

  const second = await start()
  expect(hasTerm(second)).toBe(true)
  expect(await askService(folder, { command: 'erase-everything' })).toMatchObject({ isDone: true })
  expect(hasTerm(second)).toBe(false)
  await second.close()
  expect(createAuditHeads(join(place.folder, 'audit-heads')).read()).toHaveLength(2)
  expect(told).toEqual([])
  place.remove()
})
