/** Everything that can go wrong at a provider, each under its own name and never as a zero. */
import { beforeEach, describe, expect, test } from 'vitest'
import { listRuns } from '../../evals/record/run-folder.ts'
import { readRun } from '../../evals/record/run-state.ts'
import { noteIn, pointAt, type Reply, startServer } from './fake-server.ts'
import { notesOf, openDesk } from './model-set.ts'

const server = await startServer(() => ({ status: 500 }))
const good: Reply = { json: { flags: [] } }
beforeEach(() => {
  server.seen.length = 0
})

async function endOf(reply: Reply) {
  server.answer = () => reply
  const { evals, surroundings } = openDesk(server, notesOf(1))
  const { code, printed } = await evals('run asked --model m1 --yes')
  const [run] = listRuns(surroundings.runs)
  const { results, scores } = readRun(surroundings.runs, run?.id ?? '')
  const [result] = [...results.values()]
  return { code, printed, result, scores: scores.size }
}

describe('how a case ended', () => {
  test.each<[string, Reply, string, string, number]>([
    ['429 without a hint', { status: 429 }, 'error', 'rate-limited', 0],
    [
      '429 with a hint',
      { status: 429, headers: { 'retry-after': '0' } },
      'error',
      'rate-limited',
      0,
    ],
    ['500', { status: 500 }, 'error', 'provider-error', 0],
    ['400', { status: 400 }, 'error', 'request-rejected', 0],
    ['401', { status: 401 }, 'error', 'unauthorised', 0],
    ['a refusal', { refusal: 'I cannot.' }, 'refused', 'refused', 120],
    ['cut short', { text: '{"flags": [', finish: 'length' }, 'truncated', 'truncated', 120],
    ['filtered', { text: '', finish: 'content_filter' }, 'filtered', 'filtered', 120],
    ['an empty body', { text: '' }, 'invalid', 'empty', 120],
    ['broken JSON', { text: '{"flags": [' }, 'invalid', 'malformed', 120],
    [
      'a kind that there is not',
      { json: { flags: [{ quote: 'gear', occurrence: 1, kind: 'slang', question: '' }] } },
      'invalid',
      'malformed',
      120,
    ],
  ])('%s', async (_, reply, status, reason, tokens) => {
    const { code, printed, result, scores } = await endOf(reply)
    expect(result).toMatchObject({ status, reason })
    expect((result?.tokens.input ?? 0) + (result?.tokens.output ?? 0)).toBe(tokens)
    expect({ code, scores }).toEqual({ code: 3, scores: 0 })
    expect(printed).toContain(`${status}: 1`)
    expect(printed).toMatch(/^all \(micro\) +0 +0 +0 +no data/m)
  })

  test('nobody at the address', async () => {
    const { evals } = openDesk(server, notesOf(1))
    const fetch = () => Promise.reject(new TypeError('fetch failed'))
    const { code, printed } = await evals('run asked --model m1 --yes', { fetch })
    expect(code).toBe(3)
    expect(printed).toContain('error: 1')
  })
})

test('a second try is made where it may help, and both calls are counted', async () => {
  server.answer = (asked) => (asked.nth === 1 ? { status: 500 } : good)
  const { evals, surroundings } = openDesk(server, notesOf(1))
  expect((await evals('run asked --model m1 --yes')).code).toBe(0)
  const [run] = listRuns(surroundings.runs)
  const [result] = [...readRun(surroundings.runs, run?.id ?? '').results.values()]
  expect(result).toMatchObject({ status: 'ok', calls: { sent: 2, replayed: 0 } })
})

test('errors are asked again by the same command, refusals only with --again', async () => {
  const replies: Reply[] = [{ refusal: 'no' }, { status: 400 }, good]
  server.answer = (asked) => replies[asked.nth - 1] ?? good
  const { evals } = openDesk(server, notesOf(3))
  expect((await evals('run asked --model m1 --yes --at-once 1')).code).toBe(3)
  expect((await evals('run asked --model m1 --yes')).printed).toContain('refused: 1')
  expect(server.seen).toHaveLength(4)
})

test('a few failures within what the set allows leave the run complete', async () => {
  server.answer = (asked) => (asked.nth === 1 ? { refusal: 'no' } : good)
  const { evals } = openDesk(server, notesOf(5), { tolerance: 0.25 })
  const { code, printed } = await evals('run asked --model m1 --yes --at-once 1')
  expect(code).toBe(0)
  expect(printed).toContain('20.0 % without a score (no zero: left out of every figure)')
})

test('words that a model makes up are counted', async () => {
  server.answer = (asked) => {
    const { flags } = pointAt(noteIn(asked), 'gear').json
    const made = { quote: 'never written', occurrence: 1, kind: 'vague', question: '' }
    return { json: { flags: [...flags, made] } }
  }
  const { evals } = openDesk(server, notesOf(2), {
    gates: [{ metric: 'phantom-quotes', atMost: 0 }],
  })
  const { code, printed } = await evals('run asked --model m1 --yes')
  expect(code).toBe(2)
  expect(printed).toContain('FAILED  phantom-quotes: is 2, and should be at most 0')
})
