/** How far the claim check may be believed: held against labelled rewrites. */
import { describe, expect, test } from 'vitest'
import { readJudges } from '../../evals/judges/calibrations.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { scriptJudge } from './scripted-judge.ts'

const script = scriptJudge()
const writer = await startServer(() => ({ status: 500 }))
const one = {
  source: 'Jordan came to school on 9 May. He had tea.',
  child: { name: 'Jordan Ellis', knownAs: ['Jordan'], pronouns: 'he/him' },
}
const PRICED = {
  ...{ asOf: '2026-11-01', currency: '£' },
  models: { 'judge-1': { input: 4, output: 16 } },
}

describe('calibration on labelled rewrites', () => {
  const pair = (id: string, rewrite: string, verdict: string) => ({
    ...{ id, source: one.source, child: one.child, rewrite, verdict },
    reason: verdict === 'accept' ? 'none' : 'invented-fact',
  })
  const cases = [
    pair('g1', 'You came to school on 9 May. You had tea.', 'accept'),
    pair('g2', 'You came to school on 9 May. You had tea. You cried.', 'reject'),
    pair('g3', 'You came to school on 9 May. You had tea. You ran off.', 'reject'),
  ]

  test('says how many bad ones it caught and how often the order decided, and keeps it', async () => {
    const { evals, surroundings } = openDesk(writer, cases, { kind: 'guard' })
    const judge = { model: 'openai:judge-1', key: 'k', baseUrl: script.baseUrl() }
    const changed = { config: () => ({ model: undefined, judge }), prices: () => PRICED }
    script.answer = (claim, _, isFirst) => {
      if (claim.includes('cried')) return { verdict: 'not there', evidence: '' }
      // of the last one it makes what its place in the list suggests
      if (claim.includes('ran off') && isFirst) return { verdict: 'not there', evidence: '' }
      return { verdict: 'says' }
    }
    const before = await evals('calibrate claims --set asked', changed)
    expect(before.complained).toMatch(
      /3 rewrites before the judge .*: 18 calls at most, .*£0\.\d\d by prices of 2026-11-01, cap/,
    )
    const { code, printed } = await evals('calibrate claims --set asked --yes', changed)
    expect(code).toBe(0)
    expect(printed).toMatch(/caught: +1 of 1/)
    expect(printed).toMatch(/cleared: +1 of 1/)
    expect(printed).toMatch(/Not scored, and in neither figure: +1/)
    expect(printed).toMatch(/turned the answer on 1 of 14 claims: those are unsettled/)
    expect(Object.values(readJudges(surroundings.judges))).toMatchObject([
      { criterion: 'claims', caught: 1, bad: 1, cleared: 1, good: 1, unscored: 1 },
    ])
    const calls = script.calls()
    expect((await evals('calibrate claims --set asked --offline', changed)).code).toBe(0)
    expect(script.calls()).toBe(calls)
  })

  test('a criterion that is none is named with the nearest', async () => {
    const { evals } = openDesk(writer, cases, { kind: 'guard' })
    expect((await evals('calibrate clams')).complained).toContain('did you mean "claims"?')
  })
})
