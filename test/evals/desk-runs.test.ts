/** Runs from a page: of a part of a set, stopped, and taken up again. */
import { beforeEach, describe, expect, test } from 'vitest'
import { readRun } from '../../evals/record/run-state.ts'
import type { EvalProgress } from '../../server/contract/evaluation.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { createService, post } from '../service.ts'
import { finished, openDeskAt } from './desk-at.ts'
import { pointAt, startServer } from './fake-server.ts'
import { openPromptDesk } from './prompts-at.ts'

const server = await startServer(() => pointAt('', 'nothing'))
beforeEach(() => {
  server.seen.length = 0
  server.answer = () => pointAt('', 'nothing')
})
const asked = { set: 'autumn', repeats: 1, why: 'a test', isAgreed: true, by: 'local' }
const draw = async (desk: Evaluations, path: string) =>
  (await desk.page({ path, query: {}, by: 'local' }))?.main ?? ''

/** Waits until a run is over in whatever way. */
async function over(desk: Evaluations, id: string): Promise<EvalProgress> {
  for (;;) {
    const progress = await desk.readProgress({ id })
    if (progress.state !== 'running') return progress
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('a run that is stopped', () => {
  const at = openPromptDesk(server)
  const { desk } = at

  test('keeps what was scored, and goes on from there when it is started again', async () => {
    const wish = { ...asked, model: 'fast-1' }
    const { id } = await desk.startRun(wish)
    server.answer = ({ nth }) => {
      if (nth === 3) void desk.stopRun({ id })
      return pointAt('', 'nothing')
    }
    const { state, said, run, done } = await over(desk, id)
    expect({ state, said }).toEqual({ state: 'stopped', said: expect.stringContaining('is kept') })
    expect(done).toBeGreaterThanOrEqual(3)
    expect(done).toBeLessThan(15)
    expect(readRun(at.surroundings.runs, run ?? '').results.size).toBe(done)
    const page = await draw(desk, `/evals/runs/${run}`)
    expect(page).toContain(`${done} of 15 answers are here`)
    expect(page).toContain(`Go on with the other ${15 - done}`)

    server.answer = () => pointAt('', 'nothing')
    expect(await finished(desk, (await desk.startRun(wish)).id)).toBe(run)
    expect(server.seen).toHaveLength(15)
    expect(await draw(desk, `/evals/runs/${run}`)).not.toContain('Go on with')
  })

  test('while it waits for another asks nothing', async () => {
    const first = await desk.startRun({ ...asked, set: 'strict' })
    const { id } = await desk.startRun({ ...asked, set: 'strict', model: 'fast-1' })
    await desk.stopRun({ id })
    expect(await over(desk, id)).toMatchObject({ state: 'stopped', run: null })
    expect(server.seen).toEqual([])
    await finished(desk, first.id)
  })

  test('cannot go on with other rules, and its page says so', async () => {
    const { id } = await desk.startRun({ ...asked, only: ['n1', 'n2'] })
    const run = await finished(desk, id)
    expect(await draw(desk, `/evals/runs/${run}`)).toContain('Go on with the other 13')
    at.useNoModel()
    const model = await desk.listRuns().then((all) => all.find(({ what }) => what === 'fast-1'))
    expect(model && (await draw(desk, `/evals/runs/${model.id}`))).not.toContain('Go on with')
  })
})

test('a run under way stands on the page of runs until it is over', async () => {
  const { desk } = openDeskAt()
  const { id } = await desk.startRun(asked)
  expect(await draw(desk, '/evals')).toContain('Under way')
  await over(desk, id)
  expect(await draw(desk, '/evals')).not.toContain('Under way')
})

describe('a part of a set', () => {
  const { desk, surroundings } = openDeskAt()
  const casesOf = (run: string) =>
    [...readRun(surroundings.runs, run).results.values()].map((line) => line.case)

  test('is picked by tag, by id or by the name of the part', async () => {
    const { id } = await desk.startRun({ ...asked, only: ['clean'] })
    expect(casesOf(await finished(desk, id))).toEqual(['n13'])
    const second = await desk.startRun({ ...asked, only: ['n2'], part: 'open' })
    expect(casesOf(await finished(desk, second.id))).toEqual(['n13', 'n2'])
  })

  test('is judged by no gate', async () => {
    const [part] = await desk.listRuns()
    expect(await desk.readRun({ run: part?.id ?? '' })).toMatchObject({ isWhole: false, gates: [] })
  })

  test.each([
    [{ only: 'opinoin' }, 'An id or a tag; tags are:'],
    [{ part: 'closed' }, 'Its parts are: open, kept.'],
  ])('%j is answered with what there is', async (more, detail) => {
    const app = createService({ openEvaluations: async () => desk })
    const wish = post({ set: 'autumn', ...more }, { host: 'localhost' })
    const answer = await app.request('/v1/evals/runs', wish)
    expect(answer.status).toBe(409)
    expect((await answer.json()).detail).toContain(detail)
  })
})

test('the cap that was given is said before anything is spent', async () => {
  const { desk } = openPromptDesk(server, undefined, { 'fast-1': { input: 10, output: 50 } })
  const wish = { ...asked, model: 'fast-1', isAgreed: false }
  expect((await desk.startRun({ ...wish, cap: 0.5 })).said).toContain('cap £0.50')
  expect(server.seen).toEqual([])
})
