/** Services that share one store, as `serve.ts` builds them, without a port. */
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { type Counting, createCounting } from '../../server/limits/counting.ts'
import { startAccess } from '../../server/start-access.ts'
import type { Store } from '../../server/store/store.ts'
import { analyser } from '../service.ts'

export interface Service {
  readonly app: ReturnType<typeof createApp>
  readonly counting: Counting
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
  /** What was told of errors that nobody foresaw. */
  readonly reported: unknown[]
}

/** The settings are those of the environment; the store is given. */
export async function startService(
  store: Store,
  environment: Record<string, string> = {},
): Promise<Service> {
  const config = readConfig({ FAIRHAND_HOST: '0.0.0.0', ...environment })
  const reported: unknown[] = []
  const report = (error: unknown) => void reported.push(error)
  const counting = createCounting(store, report)
  const { access, signIn } = await startAccess(config, { store, counting, report })
  const app = createApp({
    analyser,
    model: undefined,
    house: {
      store,
      access,
      refresh: async () => {},
      judgeProfile: () => ({ profile: undefined, faults: [] }),
    },
    signIn,
    allowedHosts: [],
    allowedOrigins: config.allowedOrigins,
    pages: 'dist/pages',
    report,
  })
  const send = async (path: string, init?: RequestInit) => app.request(path, init)
  return { app, counting, send, reported }
}
