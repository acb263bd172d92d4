/** A service with a store in memory, built as `serve.ts` builds it, and a key for each role. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Role, scopesOfRoles } from '../../server/access/roles.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createCounting } from '../../server/limits/counting.ts'
import { startAccess } from '../../server/start-access.ts'
import { startStorage } from '../../server/storage.ts'
import { addKey } from '../../server/store/keys.ts'
import { openDeskAt } from '../evals/desk-at.ts'

export const ROLES = ['worker', 'trainer', 'lead', 'operator'] as const satisfies Role[]

export async function openWithStore(report: (error: unknown) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-fuzz-'))
  const settings = readConfig({
    FAIRHAND_HOST: '0.0.0.0',
    FAIRHAND_CALLS_PER_MINUTE: '1000000000',
    FAIRHAND_DATA: folder,
    FAIRHAND_KEYS: join(folder, 'keys'),
  })
  const config = { ...settings, store: { ...settings.store, url: 'pglite:memory' } }
  const storage = await startStorage(config, () => {}, report)
  const { store } = storage
  const keys = {} as Record<Role, string>
  for (const role of ROLES) {
    const input = { name: role, scopes: scopesOfRoles([role]) }
    keys[role] = (await store.transact((tx) => addKey(tx, input, 'operator'))).key
  }
  const { access, signIn } = await startAccess(config, {
    ...{ store, report, counting: createCounting(store, report) },
  })
  const app = createApp({
    analyser: storage.house.analyser,
    house: { ...storage.house, store, batches: storage.batches, access, prompts: storage.prompts },
    signIn,
    openEvaluations: async () => openDeskAt().desk,
    model: undefined,
    allowedHosts: [],
    allowedOrigins: [],
    pages: 'dist/pages',
    report,
  })
  return {
    store,
    /** The service as somebody of a role calls it. */
    as: (role: Role) => ({
      request: async (path: string, init: RequestInit = {}) => {
        const headers = { ...init.headers, authorization: `Bearer ${keys[role]}` }
        return app.request(path, { ...init, headers })
      },
    }),
    async close() {
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
