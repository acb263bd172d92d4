import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { asProblem } from '../../evals/desk/refuse.ts'
import { furnish } from '../../evals/home.ts'
import { ProblemError } from '../../server/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairhand-home-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A release with one set and one accepted run. */
function release(name: string): string {
  const shipped = join(folder, name)
  mkdirSync(join(shipped, 'sets/autumn'), { recursive: true })
  mkdirSync(join(shipped, 'baselines'))
  writeFileSync(join(shipped, 'sets/autumn/cases.jsonl'), 'one case')
  writeFileSync(join(shipped, 'baselines/autumn.json'), '{}')
  return shipped
}

describe('a folder for evals that a deployment has named', () => {
  test('is given what came with the release, and nothing half', () => {
    const home = join(folder, 'given')
    furnish(home, release('first'))
    expect(readFileSync(join(home, 'sets/autumn/cases.jsonl'), 'utf8')).toBe('one case')
    expect(readdirSync(home).sort()).toEqual(['baselines', 'sets'])
    expect(existsSync(join(home, 'baselines/autumn.json'))).toBe(true)
  })

  test('keeps what people have done there when a later release comes', () => {
    const home = join(folder, 'kept')
    const later = release('later')
    furnish(home, release('earlier'))
    writeFileSync(join(home, 'sets/autumn/cases.jsonl'), 'labelled')
    mkdirSync(join(later, 'sets/winter'))
    furnish(home, later)
    expect(readFileSync(join(home, 'sets/autumn/cases.jsonl'), 'utf8')).toBe('labelled')
    expect(readdirSync(join(home, 'sets')).sort()).toEqual(['autumn', 'winter'])
  })

  test('is left alone where it is the one beside the code', () => {
    const shipped = release('own')
    const before = readdirSync(shipped, { recursive: true })
    furnish(shipped, shipped)
    expect(readdirSync(shipped, { recursive: true })).toEqual(before)
  })
})

test.each([
  ['ENOSPC', 'no room'],
  ['EROFS', 'FAIRHAND_EVALS'],
  ['EACCES', 'FAIRHAND_EVALS'],
])('what cannot be written for %s is said by name, without a path', (code, said) => {
  const problem = asProblem(Object.assign(new Error(`${code}: '/srv/a case'`), { code }))
  expect(problem).toBeInstanceOf(ProblemError)
  expect(problem).toMatchObject({ code: 'store-off', message: expect.stringContaining(said) })
  expect(String(problem)).not.toContain('/srv')
})
