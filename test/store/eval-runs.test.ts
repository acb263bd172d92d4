import { afterEach, describe, expect, test } from 'vitest'
import { createEvalRuns, type EvalRuns } from '../../server/batch/eval-runs.ts'
import type { EvalProgress } from '../../server/contract/evaluation.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { ProblemError } from '../../server/errors.ts'
import { sql } from '../../server/store/drizzle.ts'
import { openStore, type Store } from '../../server/store/store.ts'
import { openDeskAt } from '../evals/desk-at.ts'
import { KINDS, useStore } from './stores.ts'

const WISH = { set: 'autumn', repeats: 1, why: 'a test', isAgreed: false, by: 'local' }
const CASES = 5

/** What all services have seen: who began which run, and how many cases of it are done for good. */
interface Seen {
  readonly begun: string[]
  readonly done: Map<string, number>
  now: number
  most: number
}
const newSeen = (): Seen => ({ begun: [], done: new Map(), now: 0, most: 0 })

/** A desk of one service: a run does a case each time somebody asks how far it is. */
function createDesk(seen: Seen, name: string, isHeld = () => false) {
  const runs = new Map<string, EvalProgress>()
  const told = (id: string, more: Partial<EvalProgress>): EvalProgress => {
    const before = runs.get(id) ?? {
      ...{
        id,
        set: 'autumn',
        state: 'running' as const,
        done: 0,
        total: CASES,
        said: '',
        run: null,
      },
    }
    const after = { ...before, ...more }
    if (before.state === 'running' && after.state !== 'running') seen.now--
    runs.set(id, after)
    return after
  }
  const desk: Partial<Evaluations> = {
    async planRun({ set }) {
      const id = crypto.randomUUID()
      const state = set === 'paid' ? 'to be agreed' : 'running'
      return { id, set, state, done: 0, total: CASES, said: 'Waiting.', run: null }
    },
    async startRun({ id = 'none', set }) {
      if (set === 'gone') throw new ProblemError('not-found', 'There is no such set.')
      seen.begun.push(`${id} ${name}`)
      seen.most = Math.max(seen.most, ++seen.now)
      runs.delete(id)
      return told(id, { done: seen.done.get(id) ?? 0 })
    },
    async readProgress({ id }) {
      const now = told(id, {})
      if (now.state !== 'running' || isHeld()) return now
      const done = (seen.done.get(id) ?? 0) + 1
      seen.done.set(id, done)
      return told(id, done < CASES ? { done } : { done, state: 'done', run: `run-${id}` })
    },
    async stopRun({ id }) {
      return told(id, { state: 'stopped' })
    },
  }
  return desk as Evaluations
}

describe.each(KINDS)('runs of evals that wait in a store on %s', { timeout: 120_000 }, (kind) => {
  const used = useStore(kind)
  const services: EvalRuns[] = []
  const troubles: unknown[] = []
  afterEach(async () => {
    await Promise.all(services.splice(0).map((service) => service.close()))
    expect(troubles.splice(0)).toEqual([])
  })
  const serve = (desk: Evaluations, store: Store = used.store): EvalRuns => {
    const service = createEvalRuns({
      ...{ store, openEvaluations: async () => desk, lookEvery: 5, resumeEvery: 50 },
      superviseSeconds: 1,
      report: (error) => troubles.push(error),
    })
    services.push(service)
    return service
  }
  const reach = async (service: EvalRuns, id: string, state: string) => {
    const all = await service.open()
    await expect
      .poll(() => all.readProgress({ id }), { timeout: 60_000, interval: 20 })
      .toMatchObject({ state })
    return all.readProgress({ id })
  }

  test('are done, and any service says how far they are', async () => {
    const seen = newSeen()
    const [one, other] = [serve(createDesk(seen, 'one')), serve(createDesk(seen, 'other'))]
    const { id, state } = await (await one.open()).startRun(WISH)
    expect(state).toBe('running')
    expect(await reach(other, id, 'done')).toMatchObject({ done: CASES, run: `run-${id}` })
    expect(seen.begun).toHaveLength(1)
  })

  test('are done once each, never two of one set at once, by however many services', async () => {
    const seen = newSeen()
    const two = ['one', 'other'].map((name) => serve(createDesk(seen, name)))
    const ids: string[] = []
    for (let n = 0; n < 3; n++) {
      const all = await two[n % 2]?.open()
      ids.push((await all?.startRun(WISH))?.id ?? '')
    }
    for (const id of ids) await reach(two[0] as EvalRuns, id, 'done')
    expect(seen.begun.map((line) => line.split(' ')[0]).sort()).toEqual(ids.sort())
    expect(seen.most).toBe(1)
  })

  test('go on in the next service where one is told to stop', async () => {
    const seen = newSeen()
    const first = serve(createDesk(seen, 'first', () => (seen.done.get(id) ?? 0) >= 2))
    let id = ''
    id = (await (await first.open()).startRun(WISH)).id
    await expect.poll(() => seen.done.get(id), { timeout: 60_000 }).toBe(2)
    await first.close()
    const second = serve(createDesk(seen, 'second'))
    expect(await reach(second, id, 'done')).toMatchObject({ done: CASES })
    expect(seen.begun).toEqual([`${id} first`, `${id} second`])
  })

  test('go on in another service where one was killed, and says nothing any more', async () => {
    const seen = newSeen()
    const dead = createDesk(seen, 'dead')
    const silent = Promise.withResolvers<EvalProgress>()
    const killed = serve({ ...dead, readProgress: () => silent.promise })
    const { id } = await (await killed.open()).startRun(WISH)
    await expect.poll(() => seen.begun.length, { timeout: 60_000 }).toBe(1)
    seen.now = 0
    await used.store.run((db) =>
      db.execute(sql`update pgboss.job set heartbeat_on = now() - interval '1 hour'
        where name = 'eval-runs' and state = 'active'`),
    )
    const second = serve(createDesk(seen, 'second'))
    expect(await reach(second, id, 'done')).toMatchObject({ done: CASES })
    expect(seen.begun).toEqual([`${id} dead`, `${id} second`])
    // the one that was taken for dead finds that its attempt is over, and changes nothing
    silent.resolve({ ...(await dead.readProgress({ id })), state: 'failed', said: 'late' })
    await killed.close()
    expect((await (await second.open()).readProgress({ id })).state).toBe('done')
  })

  test('are stopped from any service', async () => {
    const seen = newSeen()
    const [one, other] = [
      serve(createDesk(seen, 'one', () => true)),
      serve(createDesk(seen, 'other', () => true)),
    ]
    const { id } = await (await one.open()).startRun(WISH)
    await expect.poll(() => seen.begun.length, { timeout: 60_000 }).toBe(1)
    await (await other.open()).stopRun({ id })
    expect((await reach(one, id, 'stopped')).run).toBeNull()
  })

  test('are not queued before they are agreed to, and fail with a reason', async () => {
    const seen = newSeen()
    const all = await serve(createDesk(seen, 'one')).open()
    expect((await all.startRun({ ...WISH, set: 'paid' })).state).toBe('to be agreed')
    const { id } = await all.startRun({ ...WISH, set: 'gone' })
    const failed = await reach(services[0] as EvalRuns, id, 'failed')
    expect(failed.said).toBe('There is no such set.')
    expect(seen.begun).toEqual([])
  })

  test('are the real ones', async () => {
    const { desk } = openDeskAt()
    const service = serve(desk)
    const { id } = await (await service.open()).startRun(WISH)
    const { run } = await reach(service, id, 'done')
    expect((await desk.readRun({ run: run ?? '' })).isWhole).toBe(true)
  })
})

test('an embedded store that nobody has opened is not opened for a run', async () => {
  const store = openStore('pglite:memory')
  const seen = newSeen()
  const desk = createDesk(seen, 'own')
  const service = createEvalRuns({ store, openEvaluations: async () => desk, report: () => {} })
  const all = await service.open()
  await all.startRun({ ...WISH, isAgreed: true })
  expect(seen.begun).toEqual(['none own'])
  expect(store.isOpen()).toBe(false)
  await service.close()
})
