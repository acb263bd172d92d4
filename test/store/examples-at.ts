/** The service's routes of worked examples over a store, called by whoever a test says. */
import { beforeAll } from 'vitest'
import { actFor, type Caller } from '../../server/access/caller.ts'
import type { Access } from '../../server/access.ts'
import { createApp } from '../../server/app.ts'
import type { ExampleSave, WorkedExample } from '../../server/contract.ts'
import type { Store } from '../../server/store/store.ts'
import { exampleWith } from '../examples/note.ts'
import { analyser, post } from '../service.ts'

const INVENTED = ['Tia Yarrow', 'Isla Yarrow']
export const save = (parts: Partial<ExampleSave> = {}): ExampleSave => ({
  example: exampleWith(),
  version: 0,
  by: 'A. Trainer',
  what: '',
  invented: INVENTED,
  ...parts,
})
export const step = (version: number, by = 'B. Reader', comment = '') => ({ version, by, comment })

/** Whoever the header names calls. */
const access: Access = {
  guard: ({ req }, next) => actFor(callerOf(req.header('x-caller') ?? 'anna'), next),
  actorOf: ({ req }) => req.header('x-caller') ?? 'anna',
  requireRole: () => (_, next) => next(),
}
const callerOf = (id: string): Caller => ({
  id,
  scopes: new Set(['examples']),
  callsPerMinute: undefined,
  tokensPerDay: undefined,
})

export interface Reply {
  readonly status: number
  readonly body: Record<string, unknown> & {
    readonly id: string
    readonly code?: string
    readonly detail?: string
    readonly faults?: { readonly path: string; readonly message: string }[]
  }
}

export function useExamples(used: { readonly store: Store }) {
  let request: (path: string, init?: RequestInit) => Response | Promise<Response>
  beforeAll(() => {
    const app = createApp({
      analyser,
      model: undefined,
      house: {
        ...{ store: used.store, access, refresh: async () => {} },
        judgeProfile: () => ({ profile: undefined, faults: [] }),
      },
      allowedHosts: [],
      allowedOrigins: [],
      pages: 'dist/pages',
      report: () => {},
    })
    request = (path, init) => app.request(`/v1/examples${path}`, init)
  })
  const send = async (path: string, body: unknown, who = 'anna', method = 'POST') => {
    const reply = await request(path, { ...post(body, { 'x-caller': who }), method })
    return { status: reply.status, body: await reply.json() } as Reply
  }
  const create = async (parts: Partial<WorkedExample> = {}) =>
    (await send('', save({ example: exampleWith(parts) }))).body.id
  return {
    send,
    create,
    ask: async (path: string) => request(path),
    get: async <T>(path: string): Promise<T> => (await request(path)).json() as Promise<T>,
    submitted: async (parts: Partial<WorkedExample> = {}) => {
      const id = await create(parts)
      await send(`/${id}/submit`, step(1, 'A. Trainer'))
      return id
    },
  }
}
