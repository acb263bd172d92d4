import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Gate } from '../../evals/gate.ts'
import { judgeGates } from '../../evals/judge-gates.ts'
import type { Figure } from '../../evals/metrics/metric.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { vagueCase } from './sets.ts'

const figure: Figure = {
  ...{ name: 'precision', title: 'precision', better: 'higher', unit: 'share', cases: 20 },
  ...{ value: 0.8, interval: { low: 0.7, high: 0.9 } },
}
const judge = (
  gate: Omit<Gate, 'metric'>,
  facts: Partial<Parameters<typeof judgeGates>[1]> = {},
) => {
  const all = { figures: [figure], worseBy: undefined, untrusted: new Set<string>(), ...facts }
  const [result] = judgeGates([{ metric: 'precision', ...gate }], all)
  return `${result?.status}: ${result?.line}`
}

describe('a gate says in one line what fell short', () => {
  test.each([
    [{ atLeast: 0.8 }, 'passed: precision: 80.0 %'],
    [{ atLeast: 0.85 }, 'failed: precision: is 80.0 %, and should be at least 85.0 %'],
    [{ atMost: 0.5 }, 'failed: precision: is 80.0 %, and should be at most 50.0 %'],
    [
      { lowerAtLeast: 0.75 },
      'failed: precision: its lower end is 70.0 %, and should be at least 75.0 %',
    ],
    [
      { upperAtMost: 0.85 },
      'failed: precision: its upper end is 90.0 %, and should be at most 85.0 %',
    ],
    [{ noWorseBy: 0.02 }, 'failed: precision: no accepted run to hold it against'],
    [{ atLeast: 0.8, basis: 'goal' }, 'passed: precision: 80.0 % (goal)'],
    [
      { atLeast: 0.85, basis: 'floor' },
      'failed: precision: is 80.0 %, and should be at least 85.0 % (floor)',
    ],
  ] as const)('%j: %s', (gate, line) => {
    expect(judge(gate)).toBe(line)
  })

  test('worse than the accepted run, and no worse', () => {
    expect(judge({ noWorseBy: 0.02 }, { worseBy: new Map([['precision', 0.05]]) })).toBe(
      'failed: precision: is worse than the accepted run by 5.0 %, and may be by 2.0 %',
    )
    expect(judge({ noWorseBy: 0.02 }, { worseBy: new Map([['precision', -0.01]]) })).toContain(
      'passed',
    )
  })

  test.each([
    [
      'a figure that is not there',
      { figures: [] },
      'failed: precision: no such figure in this run',
    ],
    [
      'a figure without data',
      { figures: [{ ...figure, value: null }] },
      'failed: precision: no data',
    ],
    [
      'a judge who is not calibrated decides nothing',
      { untrusted: new Set(['precision']) },
      'not judged: precision: its judge is not calibrated',
    ],
  ])('%s', (_, facts, line) => {
    expect(judge({ atLeast: 0.1 }, facts)).toBe(line)
  })
})

describe('the command ends by them', async () => {
  const server = await startServer(() => ({ status: 500 }))
  const cases = [
    vagueCase('n1', 'There were [[issues]] again.'),
    vagueCase('n2', 'You brought [[stuff]].'),
    vagueCase('n3', 'You came [[at some point]].'),
  ]
  const gates = (gate: object) => ({ gates: [{ metric: 'recall', ...gate }] })

  test('2 where one is not passed, 0 where all are', async () => {
    const { evals, write } = openDesk(server, cases, gates({ atLeast: 0.9 }))
    const { code, printed } = await evals('run asked')
    expect(code).toBe(2)
    expect(printed).toContain('FAILED  recall: is 66.7 %, and should be at least 90.0 %')
    write(cases, gates({ atLeast: 0.6 }))
    expect((await evals('run asked')).code).toBe(0)
  })

  test('a part is not held against the gates of the whole', async () => {
    const { evals } = openDesk(server, cases, gates({ atLeast: 0.9 }))
    expect((await evals('run asked --first 2')).code).toBe(0)
  })

  test('--gate holds every accepted set against its gates', async () => {
    const { evals, write, surroundings } = openDesk(server, cases, gates({ noWorseBy: 0.05 }))
    expect((await evals('run --gate')).code).toBe(2)
    await evals('run asked')
    expect((await evals('accept last')).complained).toContain('accept needs --why')
    expect((await evals(['accept', 'last', '--why', 'first'])).code).toBe(0)
    write(cases, gates({ noWorseBy: 0.05, basis: 'floor' }))
    const passed = await evals('run --gate')
    expect(passed.code).toBe(0)
    expect(passed.printed).toContain('asked: passed, 3 cases.')
    expect(passed.printed).toContain('All gates passed, over 1 set: 0 goals, 1 floor.')
    expect(passed.printed).toContain('A floor: set once figures were known, below them')
    const worse = [
      ...cases.slice(0, 2),
      vagueCase('n3', 'You came [[at some point]] and [[some day]].'),
    ]
    write(worse, gates({ noWorseBy: 0.05, atLeast: 0.6 }))
    const { code, printed } = await evals('run --gate')
    expect({ code, failed: printed.includes('asked: FAILED') }).toEqual({ code: 2, failed: true })
    expect(printed).toContain('recall: is 50.0 %, and should be at least 60.0 %')
    writeFileSync(join(surroundings.folder, 'asked', 'cases.jsonl'), '{')
    expect((await evals('run --gate')).code).toBe(1)
  })

  test('a set that is kept back is not spent by a build', async () => {
    const { evals, write } = openDesk(server, cases, gates({ atLeast: 0.1 }))
    await evals('run asked')
    await evals(['accept', 'last', '--why', 'first'])
    write(cases, { keptBack: true, ...gates({ atLeast: 0.1 }) })
    expect((await evals('run --gate')).printed).toContain('nothing is gated')
    await evals('run asked')
    expect((await evals('list')).printed).toContain('kept back, run 1 times so far')
  })

  test('a set without cases that end in a score is not complete', async () => {
    const { evals } = openDesk(server, cases, gates({ atLeast: 0.1 }))
    const { code, printed } = await evals('run asked --model m1 --yes')
    expect(code).toBe(3)
    expect(printed).toContain('error: 3')
    expect(printed).toContain('FAILED  recall: no data')
  })
})
