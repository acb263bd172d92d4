/** An accepted run is answered for by a person, and can be read without the run. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BASELINES, baselineFile, readBaseline } from '../../evals/baseline.ts'
import { startServer } from './fake-server.ts'
import { openDesk } from './model-set.ts'
import { vagueCase } from './sets.ts'

const server = await startServer(() => ({ status: 500 }))
const cases = Array.from({ length: 4 }, (_, at) =>
  vagueCase(`n${at + 1}`, 'There were [[issues]] again.'),
)
const nobody = { accepter: () => undefined }

describe('somebody answers for it', () => {
  test.each([
    ['nobody said', [], 'accept needs --by "Name, role"'],
    ['an empty name', ['--by', ' '], 'accept needs --by "Name, role"'],
    ['an account', ['--by', 'root'], '"root" is an account and nobody to ask'],
    ['an account in capitals', ['--by', 'Admin'], '"Admin" is an account and nobody to ask'],
  ])('%s: refused, and nothing is written', async (_, by, said) => {
    const { evals, surroundings } = openDesk(server, cases)
    await evals('run asked')
    const { code, complained } = await evals(['accept', 'last', '--why', 'first', ...by], nobody)
    expect({ code, said: complained.includes(said) }).toEqual({ code: 1, said: true })
    expect(readBaseline(surroundings.baselines, 'asked')).toBeUndefined()
  })

  test('by the command or by a setting of the machine; the command wins', async () => {
    const { evals, surroundings } = openDesk(server, cases)
    const by = () => readBaseline(surroundings.baselines, 'asked')?.accepted.by
    await evals('run asked')
    await evals(['accept', 'last', '--why', 'first'])
    expect(by()).toBe('Ada, quality lead')
    await evals(['accept', 'last', '--why', 'first', '--by', 'Cy Marsh, practice lead'])
    expect(by()).toBe('Cy Marsh, practice lead')
  })
})

test('what it says can be read without the run: figures, intervals, versions, commit', async () => {
  const { evals, surroundings } = openDesk(server, cases)
  await evals('run asked')
  await evals(['accept', 'last', '--why', 'first'])
  const { figures, generation, scoring, made } = JSON.parse(
    readFileSync(baselineFile(surroundings.baselines, 'asked'), 'utf8'),
  )
  expect(figures.recall).toMatchObject({ title: 'recall', unit: 'share', value: 1, cases: 4 })
  expect(figures.recall.low).toBeLessThan(1)
  expect(figures.recall.high).toBe(1)
  expect(generation.rules).toBe('test')
  expect(scoring).toMatch(/^[0-9a-f]{12}$/)
  expect(made).toEqual({ at: '2026-11-25T10:00:00.000Z', commit: 'abc1234' })
})

test('every accepted run of the project names its figures with their cases', () => {
  for (const file of readdirSync(BASELINES)) {
    const baseline = readBaseline(BASELINES, file.replace('.json', ''))
    expect(Object.keys(baseline?.figures ?? {}), join(BASELINES, file)).not.toEqual([])
  }
})
