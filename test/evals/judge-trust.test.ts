/** How far a judge is believed: not before it was held against labels, and not after a word of its prompt changed. */
import { describe, expect, test } from 'vitest'
import {
  correctShare,
  kappaWithLabels,
  renderCalibration,
  trustOf,
} from '../../evals/judges/calibrate.ts'
import { keepJudge, trustIn } from '../../evals/judges/calibrations.ts'
import { judgeIdOf, maskAll } from '../../evals/judges/judge.ts'
import { type AskOnce, prefer, renderPreferences } from '../../evals/judges/prefer.ts'
import { loadPrompts } from '../../server/model/prompt.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { temporary } from './temporary.ts'

const prompt = loadPrompts().get('judge-faithful')
if (!prompt) throw new Error('no prompt')
const good = { caught: 58, bad: 60, cleared: 59, good: 60, unscored: 1 }

describe('trust', () => {
  test.each([
    ['nothing known', undefined, 'Uncalibrated'],
    ['enough, and right nearly always', good, 'Trusted'],
    ['too few', { ...good, caught: 20, bad: 20, cleared: 20, good: 20 }, 'Advisory'],
    ['misses bad ones', { ...good, caught: 40 }, 'Advisory'],
    ['only unscored', { caught: 0, bad: 0, cleared: 0, good: 0, unscored: 9 }, 'Uncalibrated'],
  ] as const)('%s', (_, calibration, trust) => {
    expect(trustOf(calibration)).toBe(trust)
  })

  test('is lost with one word of the prompt, or with another model', () => {
    const folder = temporary()
    const [id, edited, other] = [
      judgeIdOf({ model: 'openai:m' }, prompt),
      judgeIdOf({ model: 'openai:m' }, { ...prompt, hash: 'another' }),
      judgeIdOf({ model: 'openai:n' }, prompt),
    ]
    const at = '2026-11-25T10:00:00.000Z'
    keepJudge(folder, id, { criterion: 'faithful', model: 'openai:m', set: 'guard', at, ...good })
    expect([id, edited, other].map((one) => trustIn(folder, one))).toEqual([
      'Trusted',
      'Uncalibrated',
      'Uncalibrated',
    ])
  })

  test('is told with both shares, kappa and intervals', () => {
    const told = renderCalibration(good)
    expect(told).toMatch(/caught: +58 of 60, 96\.7 % \(88\.6 % to 99\.1 %\)/)
    expect(told).toMatch(/cleared: +59 of 60, 98\.3 %/)
    expect(told).toMatch(/Kappa with the labels: +0\.95 \(0\.\d\d to [01]\.\d\d\)/)
    expect(kappaWithLabels(good).kappa).toBeCloseTo(0.95)
  })

  test('its own mistakes can be taken out of what it reports', () => {
    expect(correctShare(0.9, { ...good, caught: 48, cleared: 54 })).toBeCloseTo(1)
    expect(correctShare(0.5, { ...good, caught: 30, cleared: 30 })).toBeNull()
  })
})

test('names leave as placeholders', () => {
  const one = {
    source: 'Jordan saw Craig.',
    rewrite: 'You saw Craig.',
    child: { name: 'Jordan Ellis' },
  }
  const people = [{ name: 'Craig Dunn', role: 'mum’s partner', knownAs: ['Craig'] }]
  expect(maskAll({ ...one, people }, [one.source, one.rewrite])?.join()).not.toMatch(/Jordan|Craig/)
})

describe('a preference counts only in both orders', () => {
  const one = { source: 's', rewrite: 'a' }
  const says =
    (forth: Awaited<ReturnType<AskOnce>>, back: Awaited<ReturnType<AskOnce>>): AskOnce =>
    async (_, first) =>
      first === 'a' ? forth : back
  test.each([
    ['first', 'second', 'a', false],
    ['second', 'first', 'b', false],
    ['first', 'first', 'tie', true],
    ['second', 'second', 'tie', true],
    ['same', 'first', 'tie', false],
    ['same', 'same', 'tie', false],
    ['first', 'cannot tell', 'unscored', false],
    ['first', undefined, 'unscored', false],
  ] as const)('%s, then %s: %s', async (forth, back, verdict, isFlipped) => {
    expect(await prefer(says(forth, back), one, 'a', 'b')).toEqual({ verdict, isFlipped })
  })

  test('and how often the order decided is printed', () => {
    const all = Array.from({ length: 100 }, (_, at) =>
      at < 12
        ? { verdict: 'tie' as const, isFlipped: true }
        : { verdict: 'b' as const, isFlipped: false },
    )
    const told = renderPreferences(all, { a: 100, b: 130 })
    expect(told).toContain('First preferred 0 times, second 88 times, 12 ties, 0 not scored.')
    expect(told).toContain('turned the answer in 12 % of cases; those are ties.')
    expect(told).toContain('30 % longer than')
  })
})

test('a judge who is not calibrated can neither pass nor fail a run', async () => {
  const text = 'You came to school on 9 May.'
  const server = await startServer((asked) =>
    asked.model === 'judge-1'
      ? { json: { evidence: 'x', verdict: 'unfaithful' } }
      : { json: { text, questions: [] } },
  )
  const one = {
    id: 'r1',
    source: 'Jordan came to school on 9 May.',
    child: { name: 'Jordan Ellis', knownAs: ['Jordan'], pronouns: 'he/him' },
    mustKeep: ['9 May'],
    mustNot: [],
  }
  const gates = [{ metric: 'judged-faithful', atLeast: 0.9 }]
  const judge = { model: 'openai:judge-1', key: 'k', baseUrl: server.config.baseUrl }
  const desk = openDesk(server, [one], { kind: 'rewrites', gates })
  const config = () => ({ model: server.config, judge })
  await desk.evals('run asked --model m1 --yes')
  const judged = await desk.evals('score last --judge --yes', { config })
  expect(judged.printed).toContain('0 faithful, 1 not, 0 not scored')
  expect(judged.printed).toContain('The judge is uncalibrated: it decides no gate.')
  const { code, printed } = await desk.evals('run asked --model m1 --yes')
  expect(code).toBe(0)
  expect(printed).toContain('not judged  judged-faithful: its judge is not calibrated')
  expect(printed).toMatch(/rewrites that the judge calls faithful +0\.0 %/)
})
