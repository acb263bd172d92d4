/** A run is accepted with who and why in the store and in the audit, or not at all. */
import { describe, expect, test } from 'vitest'
import { readBaseline } from '../../evals/baseline.ts'
import { openToLocal } from '../../server/access.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { readAudit } from '../../server/store/audit.ts'
import type { Store } from '../../server/store/store.ts'
import { openDeskAt, runSet } from '../evals/desk-at.ts'
import { createService, post } from '../service.ts'
import { KINDS, useStore } from './stores.ts'

function serve(desk: Evaluations, store: Store) {
  return createService({
    openEvaluations: async () => desk,
    house: {
      store,
      access: openToLocal('127.0.0.1'),
      refresh: async () => {},
      judgeProfile: () => ({ profile: undefined, faults: [] }),
    },
  })
}

describe.each(KINDS)('in a store of the kind “%s”', (kind) => {
  const used = useStore(kind)
  const { desk, surroundings } = openDeskAt()

  test('who and why are written down, and the run counts from then on', async () => {
    const run = await runSet(desk, 'autumn')
    const app = serve(desk, used.store)
    const wish = post({ run, why: 'good enough to begin with' })
    expect((await app.request('/v1/evals/acceptances', wish)).status).toBe(200)
    const { acceptances } = (await (await app.request('/v1/evals/acceptances')).json()) as {
      acceptances: unknown[]
    }
    expect(acceptances).toMatchObject([
      { set: 'autumn', run, why: 'good enough to begin with', by: 'local' },
    ])
    const [row] = await used.store.run(readAudit)
    expect(row).toMatchObject({ actor: 'local', action: 'run.accept', subject: run })
    expect(readBaseline(surroundings.baselines, 'autumn')?.run).toBe(run)
  })

  test('what does not pass its gates leaves no trace of having been accepted', async () => {
    const run = await runSet(desk, 'strict')
    const before = await used.store.run(readAudit)
    const app = serve(desk, used.store)
    const answer = await app.request('/v1/evals/acceptances', post({ run, why: 'all the same' }))
    expect(answer.status).toBe(409)
    expect(await used.store.run(readAudit)).toEqual(before)
  })

  test('where the run cannot be kept, nothing says that it was', async () => {
    const run = await runSet(desk, 'autumn')
    const before = await used.store.run(readAudit)
    const full = { ...desk, accept: () => Promise.reject(new Error('the disk is full')) }
    const app = serve(full, used.store)
    const answer = await app.request('/v1/evals/acceptances', post({ run, why: 'good enough' }))
    expect(answer.status).toBe(500)
    expect(await used.store.run(readAudit)).toEqual(before)
  })
})
