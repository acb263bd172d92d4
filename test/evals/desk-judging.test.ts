/** Rewrites that a person judges blind on a page, and a judge that is held against what they say. */
import { describe, expect, test } from 'vitest'
import { createDesk } from '../../evals/desk/desk.ts'
import { readJudges } from '../../evals/judges/calibrations.ts'
import type { EvalProgress } from '../../server/contract/evaluation.ts'
import type { Evaluations } from '../../server/contract/evaluations.ts'
import { createService, post } from '../service.ts'
import { openDeskAt } from './desk-at.ts'
import { startServer } from './fake-server.ts'
import { info, writeSets } from './sets.ts'

const server = await startServer(({ text }) => ({
  json: { evidence: 'x', verdict: text.includes('unkind') ? 'unfaithful' : 'faithful' },
}))

const lines = Array.from({ length: 14 }, (_, at) => ({
  id: `g${at + 1}`,
  source: `Mum hit you on ${at + 1} May.`,
  rewrite: at % 2 ? `Your mum was unkind on ${at + 1} May.` : `Your mum hit you on ${at + 1} May.`,
  verdict: at % 2 ? 'reject' : 'accept',
  reason: at % 2 ? 'softened' : 'none',
}))
const about = { ...info, kind: 'guard' as const }
const openAt = () => {
  const folder = writeSets({
    many: {
      info: {
        ...{ ...about, name: 'many' },
        parts: {
          open: { cases: lines.slice(0, 12).map(({ id }) => id) },
          kept: { cases: ['g13', 'g14'], heldBack: 'read once, it is spent.' },
        },
      },
      lines,
    },
    hidden: { info: { ...about, name: 'hidden', keptBack: true }, lines },
  })
  const judge = { model: 'openai:j1', key: 'k', baseUrl: server.config.baseUrl }
  return openDeskAt({
    folder,
    config: () => ({ model: undefined, judge }),
    fetch: (input, init) => fetch(input, init),
  })
}
const draw = async (desk: Evaluations, query: Record<string, string>, set = 'many') =>
  (await desk.page({ path: `/evals/sets/${set}/judge`, query, by: 'local' }))?.main ?? ''

/** Judges all that may be shown as somebody who agrees with every label but one. */
async function judgeAll(desk: Evaluations, as: string): Promise<void> {
  for (const { id, verdict } of lines.slice(0, 12)) {
    const says = (verdict === 'accept') === (id !== 'g1') ? 'faithful' : 'unfaithful'
    await desk.keepVerdict({ set: 'many', case: id, as, verdict: says })
  }
}

const judges = async (desk: Evaluations) =>
  (await desk.page({ path: '/evals/judges', query: {}, by: 'local' }))?.main ?? ''

async function over(desk: Evaluations, id: string): Promise<EvalProgress> {
  for (;;) {
    const progress = await desk.readCalibration({ id })
    if (progress.state !== 'running') return progress
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('judging blind', () => {
  test('shows a passage and a rewrite, and nothing of what anybody says of them', async () => {
    const { desk } = openAt()
    const drawn = await draw(desk, { as: 'ada', at: '4' })
    expect(drawn).toContain('Your mum was unkind on 2 May.')
    expect(drawn).not.toMatch(/: softened|reject|accept/)
  })

  test('goes on with what is not judged yet, in an order that does not tell', async () => {
    const { desk } = openAt()
    const first = /verdicts\/(g\d+)/.exec(await draw(desk, { as: 'ada' }))?.[1] ?? ''
    await desk.keepVerdict({ set: 'many', case: first, as: 'ada', verdict: 'cannot tell' })
    const second = /verdicts\/(g\d+)/.exec(await draw(desk, { as: 'ada' }))?.[1]
    expect(second).not.toBe(first)
    expect(/verdicts\/(g\d+)/.exec(await draw(desk, { as: 'cy' }))?.[1]).toBe(first)
  })

  test('says how far one agrees with the labels and with others, with intervals', async () => {
    const { desk } = openAt()
    await judgeAll(desk, 'ada')
    await judgeAll(desk, 'cy')
    const drawn = await draw(desk, { as: 'ada' })
    expect(drawn).toContain('11 of 12 alike, 92 % (95 %: 65 % to 99 %)')
    expect(drawn).toMatch(/With cy<\/h2><p class="verdict">12 of 12 alike/)
    expect(drawn).toMatch(/Kappa 0\.8\d \(95 %/)
  })

  test.each([
    ['a rewrite that is held back', 'many', 'g13'],
    ['one that is not there', 'many', 'g99'],
    ['one of a set that is kept back', 'hidden', 'g1'],
  ])('takes no verdict on %s', async (_, set, id) => {
    const given = { set, case: id, as: 'ada', verdict: 'faithful' as const }
    await expect(openAt().desk.keepVerdict(given)).rejects.toHaveProperty('code')
  })

  test('is kept under the name of whoever is signed in, whatever they send', async () => {
    const { desk } = openAt()
    const app = createService({ openEvaluations: async () => desk })
    const wish = post({ as: '../x', verdict: 'faithful' }, { host: 'localhost' })
    expect((await app.request('/v1/evals/sets/many/verdicts/g1', wish)).status).toBe(400)
  })
})

describe('a judge is held against what somebody says', () => {
  test('after a yes to what it may cost, and its trust is kept', async () => {
    const { desk, surroundings } = openAt()
    await judgeAll(desk, 'ada')
    const wish = { criterion: 'faithful', set: 'many', as: 'ada' }
    const asked = await desk.startCalibration({ ...wish, isAgreed: false })
    expect(asked).toMatchObject({ state: 'to be agreed', total: 12 })
    expect(server.seen).toEqual([])
    const { id } = await desk.startCalibration({ ...wish, isAgreed: true })
    expect(await over(desk, id)).toMatchObject({ state: 'done', done: 12 })
    // ada calls g1 unfaithful, which the judge does not
    const [kept] = Object.values(readJudges(surroundings.judges))
    expect(kept).toMatchObject({ set: 'many', caught: 6, bad: 7, cleared: 5, good: 5, unscored: 0 })
  })

  test('stopped half way decides nothing', async () => {
    const { desk, surroundings } = openAt()
    await judgeAll(desk, 'ada')
    const wish = { criterion: 'faithful', set: 'many', as: 'ada', isAgreed: true }
    const { id } = await desk.startCalibration(wish)
    await desk.stopCalibration({ id })
    expect(await over(desk, id)).toMatchObject({ state: 'stopped' })
    expect(readJudges(surroundings.judges)).toEqual({})
  })

  test('is kept beside the runs: how it ended is known after a restart', async () => {
    const { desk, surroundings } = openAt()
    const wish = { criterion: 'faithful', set: 'many', isAgreed: true }
    const { id } = await desk.startCalibration(wish)
    const anew = createDesk(surroundings)
    expect(await anew.readCalibration({ id })).toMatchObject({
      state: 'stopped',
      said: expect.stringContaining('start it anew'),
    })
    expect((await judges(desk)).match(/data-follows="calibration"/g)).toHaveLength(1)
    expect(await judges(anew)).not.toContain('data-follows')
    await over(desk, id)
    expect(await anew.readCalibration({ id })).toMatchObject({ state: 'done', done: 12 })
    expect(await judges(anew)).toMatch(/<strong>faithful<\/strong> on many/)
  })

  test.each(['00000000-0000-4000-8000-000000000000', '../../calibrations'])(
    'one that was never begun is not found: %s',
    async (id) => {
      await expect(openAt().desk.readCalibration({ id })).rejects.toHaveProperty(
        'code',
        'not-found',
      )
    },
  )

  test('any judge of one rewrite can be asked, against labels or against a person', async () => {
    const { desk } = openAt()
    await judgeAll(desk, 'ada')
    for (const drawn of [await judges(desk), await draw(desk, { as: 'ada', see: '' })]) {
      const calls = [...drawn.matchAll(/data-call="([^"]*)"/g)].map(([, call]) => call)
      expect(calls).toEqual([
        '/v1/evals/judges/faithful/calibrations',
        '/v1/evals/judges/claims/calibrations',
      ])
    }
    const wish = { criterion: 'claims', set: 'many', isAgreed: false }
    const asked = await desk.startCalibration(wish)
    expect(asked).toMatchObject({ state: 'to be agreed', total: 12 })
    expect(asked.said).toContain('calls at most')
  })

  test('takes ten that somebody settled', async () => {
    const { desk } = openAt()
    await desk.keepVerdict({ set: 'many', case: 'g1', as: 'ada', verdict: 'faithful' })
    const wish = { criterion: 'faithful', set: 'many', as: 'ada', isAgreed: true }
    await expect(desk.startCalibration(wish)).rejects.toMatchObject({
      message: expect.stringContaining('10 rewrites'),
    })
  })
})
