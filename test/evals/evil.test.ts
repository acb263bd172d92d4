import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAnalyser } from '../../evals/analyser.ts'
import { EVIL, evilText } from '../../evals/bench/evil.ts'
import { noteSource, toInput } from '../../evals/bench/notes.ts'
import { countWork, type WorkCounter } from './work.ts'

const { checkNote } = loadAnalyser()
let counter: WorkCounter

beforeAll(async () => {
  counter = await countWork()
  const source = noteSource(1)
  for (let round = 0; round < 3; round++) checkNote(toInput(source.next(500)))
})
afterAll(() => counter.stop())

/** A text four times as long takes four times the work; were each word compared with all, sixteen. */
const MOST_TIMES = 5

test.each(Object.entries(EVIL))(
  'the work over %s grows with their length alone',
  async (_, part) => {
    const check = (length: number) =>
      counter.count(() => checkNote(toInput(evilText(part, length))))
    const short = await check(6_000)
    const long = await check(24_000)
    expect(short).toBeGreaterThan(0)
    expect(long / short).toBeLessThan(MOST_TIMES)
  },
)

test('the work over initials that are somebody’s and a term’s grows with their length alone', async () => {
  const people = [{ name: 'Tyler Marsh', role: 'friend' }]
  const check = (length: number) =>
    counter.count(() => checkNote({ text: evilText('Then TM rang. ', length), people }))
  const short = await check(6_000)
  expect((await check(24_000)) / short).toBeLessThan(MOST_TIMES)
})

test('work that grows with the square of the length is seen to', async () => {
  const { matchAt } = (await import('../../server/note/word-list.ts')).wordList(['not there'])
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ text: 'not', lower: 'not', start: at * 4, end: at * 4 + 3, hash: 0 },
    }))
  const compareAll = (count: number) => () => {
    const all = words(count)
    for (const _ of all) for (let at = 0; at < all.length; at++) matchAt(all, at)
  }
  const short = await counter.count(compareAll(50))
  const long = await counter.count(compareAll(200))
  expect(long / short).toBeGreaterThan(2 * MOST_TIMES)
})
