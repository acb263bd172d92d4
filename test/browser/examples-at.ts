/** What browser tests of worked examples share: a store, and a case to begin with. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openToLocal } from '../../server/access.ts'
import { openStore, type Store } from '../../server/store/store.ts'

/** A store in a folder of its own, opened before the tests so that none waits for it. */
export function useHouse() {
  let folder = ''
  let store: Store | undefined
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fairhand-'))
    store = openStore(`pglite:${join(folder, 'store')}`)
    await store.connect()
  })
  afterAll(async () => {
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (!store) throw new Error('Only within a test.')
    return {
      ...{ store, access: openToLocal('127.0.0.1'), refresh: async () => {} },
      judgeProfile: () => ({ profile: undefined, faults: [] }),
    }
  }
}
