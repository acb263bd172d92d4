import { describe, expect, test, vi } from 'vitest'
import { CheckResult, MAX_NOTE_LENGTH, Problem } from '../../server/contract.ts'
import { jordan } from '../cast.ts'
import { createService, post } from '../service.ts'

const app = createService()
const check = (body: unknown, headers?: Record<string, string>) =>
  app.request('/v1/check', post(body, headers))

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return Problem.parse(await response.json())
}

test('a note comes back with flags whose quotes are its own words', async () => {
  const text = 'Jordan showed inappropriate behaviour at school on Tuesday.'
  const response = await check({ text, ...jordan })
  expect(response.status).toBe(200)
  const result = CheckResult.parse(await response.json())
  expect(result.flags.length).toBeGreaterThan(0)
  for (const flag of result.flags) expect(text.slice(flag.start, flag.end)).toBe(flag.quote)
  expect(result.flags.map((flag) => flag.quote)).toContain('inappropriate behaviour')
})

describe('a note that is odd, but a note', () => {
  test.each([
    ['no characters', ''],
    ['white space alone', ' \n\t\r\n  '],
    ['100,000 characters without a space', 'x'.repeat(MAX_NOTE_LENGTH)],
    ['100,000 quotation marks', '"'.repeat(MAX_NOTE_LENGTH)],
    ['100,000 full stops', '.'.repeat(MAX_NOTE_LENGTH)],
    ['characters of two code units', '𝒜𝒷 𝒞𝒹 '.repeat(500)],
    ['null characters', 'a\u0000b'],
  ])('%s is answered with no flags', async (_, text) => {
    const response = await check({ text })
    expect(response.status).toBe(200)
    expect(CheckResult.parse(await response.json()).flags).toEqual([])
  })
})

describe('what cannot be checked is refused with what is wrong', () => {
  test.each([
    ['no text', {}, 400, 'invalid-note', 'text'],
    ['text that is a number', { text: 5 }, 400, 'invalid-note', 'text'],
    ['an unknown field', { text: 'x', colour: 'red' }, 400, 'invalid-note', 'colour'],
    ['half a character', { text: 'a\ud83d b' }, 400, 'invalid-note', 'text'],
    [
      'a child without a name',
      { text: 'x', child: { name: ' ' } },
      400,
      'invalid-note',
      'child.name',
    ],
    [
      'a person without a role',
      { text: 'x', people: [{ name: 'A' }] },
      400,
      'invalid-note',
      'people.0.role',
    ],
    [
      'a time that is none',
      { text: 'x', about: { eventAt: 'noon' } },
      400,
      'invalid-note',
      'about.eventAt',
    ],
    [
      'a profile not in force',
      { text: 'x', profile: 'atlantis' },
      400,
      'unknown-profile',
      'profile',
    ],
    ['a list', [], 400, 'invalid-note', 'body'],
    ['a note too long', { text: 'x'.repeat(MAX_NOTE_LENGTH + 1) }, 413, 'note-too-long', 'text'],
  ])('%s', async (_, body, status, code, path) => {
    const response = await check(body)
    expect(response.status).toBe(status)
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ status, code })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })

  test('broken JSON', async () => {
    const response = await check('{"text": ')
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'malformed-json' })
  })

  test('a body over 1 MiB, with the limit named', async () => {
    const response = await check('x'.repeat(1_048_577), { 'content-length': '1048577' })
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ status: 413, code: 'body-too-large' })
    expect(problem.detail).toContain('1,048,576')
  })

  test('a note over the limit, with the limit named', async () => {
    const problem = await problemOf(await check({ text: 'x'.repeat(MAX_NOTE_LENGTH + 1) }))
    expect(problem.detail).toContain('100,000')
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonish', ''])(
    'a body of type "%s"',
    async (type) => {
      const response = await check({ text: 'x' }, { 'content-type': type })
      expect(await problemOf(response)).toMatchObject({ status: 415, code: 'not-json' })
    },
  )
})

describe('no answer and no report holds words of the note', () => {
  const canary = 'Quibbleworth told me a secret'

  test.each([
    ['a wrong type beside it', { text: canary, people: 'nobody' }],
    ['itself as a field name', { text: 'x', [canary]: 1 }],
    ['itself as a profile', { text: 'x', profile: canary }],
    ['itself as a time', { text: 'x', about: { eventAt: canary } }],
    ['broken JSON', `{"text": "${canary}`],
  ])('%s', async (_, body) => {
    const response = await check(body)
    expect(response.status).toBe(400)
    expect(await response.text()).not.toContain('Quibbleworth')
  })

  test('an error that nobody foresaw', async () => {
    const report = vi.fn()
    const broken = createService({
      report,
      checkNote: ({ text }) => {
        throw new Error(`cannot read ${text}`)
      },
    })
    const response = await broken.request('/v1/check', post({ text: canary }))
    expect(await problemOf(response)).toMatchObject({ status: 500, code: 'internal' })
    expect(
      JSON.stringify(await (await broken.request('/v1/check', post({ text: canary }))).json()),
    ).not.toContain('Quibbleworth')
    expect(report).toHaveBeenCalled()
  })
})
