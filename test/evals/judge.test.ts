/** The judge over real HTTP, against a fake of the protocol that somebody else wrote. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calibrate, renderCalibration } from '../../evals/judges/calibrate.ts'
import { createJudge } from '../../evals/judges/judge.ts'
import { loadPrompts } from '../../server/model/prompt.ts'

const mock = new LLMock({ port: 0 })
beforeAll(() => mock.start())
afterAll(() => mock.stop())
beforeEach(() => {
  mock.reset()
})

const prompt = loadPrompts().get('judge-faithful')
const one = { source: 'Jordan ran.', rewrite: 'You ran.', child: { name: 'Jordan Ellis' } }
const judgeOf = () => {
  if (!prompt) throw new Error('no prompt')
  const settings = { model: 'openai:judge-1', key: 'k', baseUrl: `${mock.url}/v1` }
  return createJudge(settings, prompt, fetch)
}
const says = (verdict: string) =>
  mock.onMessage(/./, { content: JSON.stringify({ evidence: 'x', verdict }) })

describe('a judgement', () => {
  test.each([
    ['faithful', { status: 'ok', verdict: 'faithful' }],
    ['unfaithful', { status: 'ok', verdict: 'unfaithful' }],
    ['cannot tell', { status: 'unscored', reason: 'cannot tell' }],
    ['splendid', { status: 'unscored', reason: 'no answer' }],
  ])('of "%s"', async (verdict, judged) => {
    says(verdict)
    const judge = await judgeOf()
    expect(await judge(one)).toEqual(judged)
  })

  test.each([
    ['text that is no JSON', { content: 'It is fine.' }],
    ['an error', { error: { message: 'no', type: 'x' }, status: 400 }],
  ])('that does not come: %s', async (_, response) => {
    mock.onMessage(/./, response)
    const judge = await judgeOf()
    expect(await judge(one)).toEqual({
      status: 'unscored',
      reason: 'no answer',
    })
  })
})

test('calibration keeps what was not scored out of both figures', async () => {
  const verdicts = ['unfaithful', 'faithful', 'faithful', 'none'] as const
  let at = 0
  const counts = await calibrate(async () => {
    const verdict = verdicts[at++]
    return verdict === 'none' || verdict === undefined
      ? { status: 'unscored', reason: 'no answer' }
      : { status: 'ok', verdict }
  }, [
    { source: 'a', rewrite: 'b', verdict: 'reject' },
    { source: 'a', rewrite: 'b', verdict: 'reject' },
    { source: 'a', rewrite: 'b', verdict: 'accept' },
    { source: 'a', rewrite: 'b', verdict: 'accept' },
  ])
  expect(counts).toEqual({ caught: 1, bad: 2, cleared: 1, good: 1, unscored: 1 })
  expect(renderCalibration(counts)).toContain('1 of 2, 50.0 %')
  expect(renderCalibration(counts)).toContain('Advisory: it is shown and decides nothing')
  expect(renderCalibration({ ...counts, bad: 0, caught: 0 })).toContain('no data')
})
