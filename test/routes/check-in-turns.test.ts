import { setImmediate as nextTurn } from 'node:timers/promises'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { NoteInput } from '../../server/contract.ts'
import { type ProblemError, replyProblem } from '../../server/errors.ts'
import { createLine } from '../../server/limits/line.ts'
import { listen } from '../../server/listen.ts'
import { checkRoutes } from '../../server/routes/check.ts'
import { createCheckInTurns, piecesOf } from '../../server/routes/check-in-turns.ts'
import { analyser, post } from '../service.ts'

const { signal } = new AbortController()
const SENTENCE = 'Mum said that Kit (page N) was dysregulated at contact and that she is worried.'
/** Of some words, none of which was read before. */
const noteOf = (name: string, sentences: number) =>
  Array.from({ length: sentences }, (_, at) => SENTENCE.replace('page N', `${name} ${at}`)).join(
    '\n',
  )

/** What was checked, in its order, by first words and length. */
function setUp() {
  const checked: string[] = []
  const told = {
    ...analyser,
    checkNote(input: NoteInput) {
      checked.push(`${/\((\w+)/.exec(input.text)?.[1]} ${input.text.length}`)
      return analyser.checkNote(input)
    },
  }
  return {
    checked,
    check: createCheckInTurns(told, createLine({ longestWait: 600_000, now: () => 0 })),
  }
}

describe('a long note', () => {
  test('is answered as it would be at once', async () => {
    const { check } = setUp()
    const input = { text: noteOf('answered', 200), addressChild: true }
    const inTurns = await check(input, signal)
    expect(inTurns).toEqual(analyser.checkNote(input))
    expect(inTurns.flags.length).toBeGreaterThan(100)
  })

  test('lets a short one by, though it came first', async () => {
    const { check, checked } = setUp()
    const long = noteOf('long', 200)
    await Promise.all([
      check({ text: long }, signal),
      check({ text: noteOf('short', 1) }, signal).then(() => checked.push('short answered')),
    ])
    expect(checked[0]).toMatch(/^short /)
    expect(checked.indexOf('short answered')).toBeLessThan(checked.length - 2)
    expect(checked.at(-1)).toBe(`long ${long.length}`)
  })

  test('that was read before is checked in one', async () => {
    const { check, checked } = setUp()
    const text = noteOf('again', 200)
    await check({ text }, signal)
    checked.length = 0
    await check({ text: `${text}\nAnd this.` }, signal)
    expect(checked).toHaveLength(1)
  })
})

test('a note of 500 words is checked in one', async () => {
  const { check, checked } = setUp()
  await check({ text: noteOf('usual', 35) }, signal)
  expect(checked).toHaveLength(1)
})

describe('pieces', () => {
  test.each([
    ['lines', noteOf('lines', 200)],
    ['one line of sentences', noteOf('line', 200).replaceAll('\n', ' ')],
    ['no sentence', 'word '.repeat(4_000)],
    ['nothing but letters', 'x'.repeat(20_000)],
    ['line breaks', '\n'.repeat(7_000)],
  ])('of %s are all of it, none of them long', (_, text) => {
    const pieces = piecesOf(text)
    expect(pieces.join('')).toBe(text)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(3_000)
    expect(pieces.length).toBeLessThan(text.length / 2_000)
  })

  test('end where lines do', () => {
    expect(
      piecesOf(noteOf('ends', 200))
        .slice(0, -1)
        .every((one) => one.endsWith('\n')),
    ).toBe(true)
  })
})

/** A service whose turns are taken by hand. */
function setUpByHand() {
  const turns: (() => void)[] = []
  const line = createLine({
    ...{ longestWait: 1_000, firstPace: 1, now: () => 0 },
    afterwards: (turn) => void turns.push(turn),
  })
  const checked: string[] = []
  const checkNote = (input: NoteInput) => {
    checked.push(input.text)
    return analyser.checkNote(input)
  }
  const check = createCheckInTurns({ ...analyser, checkNote }, line)
  const { promise: whenLeft, resolve: leave } = Promise.withResolvers<void>()
  const app = new Hono().route(
    '/v1',
    checkRoutes((input, signal) => {
      signal.addEventListener('abort', () => leave())
      return check(input, signal)
    }),
  )
  app.onError((error, context) => replyProblem(context, error as ProblemError))
  return { app, turns, checked, whenLeft }
}

test('whoever would wait too long is told when to try again, and whoever waits is answered', async () => {
  const { app, turns } = setUpByHand()
  const ask = () => app.request('/v1/check', post({ text: noteOf('crowd', 30) }))
  const first = ask()
  while (turns.length === 0) await nextTurn()
  const second = await ask()
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '3'])
  expect(await second.json()).toMatchObject({ code: 'busy', status: 503 })
  for (const turn of turns) turn()
  expect((await first).status).toBe(200)
})

test('whoever hangs up while they wait is not worked for', async () => {
  const { app, turns, checked, whenLeft } = setUpByHand()
  const { promise: taken, resolve } = Promise.withResolvers<number>()
  const { stop } = listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, resolve)
  const url = `http://127.0.0.1:${await taken}/v1/check`
  const hangUp = new AbortController()
  const asked = fetch(url, { ...post({ text: 'Whoever.' }), signal: hangUp.signal })
  while (turns.length === 0) await nextTurn()
  hangUp.abort()
  await expect(asked).rejects.toThrow()
  await whenLeft
  for (const turn of turns) turn()
  expect(checked).toEqual([])
  await stop()
})
