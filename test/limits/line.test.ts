import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../server/errors.ts'
import { createLine, type Pieces } from '../../server/limits/line.ts'

/** A line whose time passes by work alone: 10 ms for 1,000 of size, and 1 to finish. */
function setUp({ longestWait = 20_000, firstPace = 0.01 } = {}) {
  let time = 0
  const pass = (ms: number) => {
    time += ms
  }
  const turns: (() => void)[] = []
  const done: string[] = []
  const line = createLine({
    longestWait,
    firstPace,
    now: () => time,
    afterwards: (turn) => void turns.push(turn),
  })
  /** Joins with work in pieces of these sizes. */
  function join(name: string, sizes: readonly number[], signal = new AbortController().signal) {
    function* pieces(): Pieces<string> {
      for (const [at, size] of sizes.entries()) {
        const isLast = at === sizes.length - 1
        pass(size / 100 + (isLast ? 1 : 0))
        done.push(sizes.length > 1 ? `${name}${at + 1}` : name)
        if (!isLast) yield size
      }
      return name
    }
    const size = sizes.reduce((sum, one) => sum + one, 0)
    return line.join({ pieces, size, signal }).catch((error: unknown) => {
      done.push(`${name} refused`)
      return error
    })
  }
  /** Takes as many turns as there are, at the most so many. */
  async function takeTurns(most = 1_000) {
    for (let count = 0; count < most && turns.length > 0; count++) turns.shift()?.()
    await Promise.resolve()
  }
  return { line, join, takeTurns, pass, done, turns }
}

describe('who is next', () => {
  test('nobody is served in the moment of joining, so that those who come with them are heard', () => {
    const { join, done, turns } = setUp()
    join('a', [1_000])
    expect([done, turns.length]).toEqual([[], 1])
  })

  test('what is as long is served in the order in which it came', async () => {
    const { join, takeTurns, done } = setUp()
    for (const name of ['a', 'b', 'c']) join(name, [1_000])
    await takeTurns()
    expect(done).toEqual(['a', 'b', 'c'])
  })

  test('what is short goes before what is long and came first', async () => {
    const { join, takeTurns, done } = setUp()
    join('long', [90_000])
    join('short', [100])
    await takeTurns()
    expect(done).toEqual(['short', 'long'])
  })

  test('what is long is let by between two pieces of what is longer', async () => {
    const { join, takeTurns, done } = setUp()
    join('long', [3_000, 3_000, 3_000])
    await takeTurns(1)
    join('short', [100])
    await takeTurns()
    expect(done).toEqual(['long1', 'short', 'long2', 'long3'])
  })

  test('what is long is not let by for ever', async () => {
    const { join, takeTurns, done } = setUp({ longestWait: 1_000 })
    join('long', [5_000])
    for (let round = 0; round < 200; round++) {
      join('short', [1_000])
      await takeTurns(1)
    }
    expect(done).toContain('long')
  })
})

describe('who is not served', () => {
  test('whoever would wait too long is told at once, and when to come again', async () => {
    const { join, takeTurns, done } = setUp({ longestWait: 2_500 })
    for (const name of ['a', 'b', 'c']) join(name, [90_000])
    const refused = await join('d', [90_000])
    if (!(refused instanceof ProblemError)) throw refused
    expect([refused.code, refused.more.headers]).toEqual(['busy', { 'retry-after': '3' }])
    await takeTurns()
    expect(done).toEqual(['d refused', 'a', 'b', 'c'])
  })

  test('what is short still is where what is long no longer is', async () => {
    const { join, takeTurns, done } = setUp({ longestWait: 2_500 })
    for (const name of ['a', 'b', 'c']) join(name, [90_000])
    await join('d', [90_000])
    join('short', [100])
    await takeTurns()
    expect(done).toEqual(['d refused', 'short', 'a', 'b', 'c'])
  })

  test('whoever has waited twice as long as anybody may is told so, if late', async () => {
    const { join, takeTurns, pass, done } = setUp({ longestWait: 2_000 })
    join('a', [1_000])
    pass(4_001)
    join('b', [1_000])
    await takeTurns()
    expect(done).toEqual(['b', 'a refused'])
  })

  test('what was begun is finished, however long it takes', async () => {
    const { join, takeTurns, done } = setUp({ longestWait: 100 })
    expect(await Promise.all([join('a', [500_000, 500_000]), takeTurns()])).toEqual([
      'a',
      undefined,
    ])
    expect(done).toEqual(['a1', 'a2'])
  })

  test('whoever has gone is not worked for, also not between two pieces', async () => {
    const { join, takeTurns, done } = setUp()
    const left = new AbortController()
    const waiting = join('a', [1_000], left.signal)
    const begun = join('b', [2_000, 2_000], left.signal)
    await takeTurns(1)
    left.abort()
    await takeTurns()
    expect([await waiting, await begun]).toMatchObject(['a', { code: 'given-up' }])
    expect(done).toEqual(['a', 'b refused'])
  })

  test('whoever has gone is in nobody else’s way', async () => {
    const { join, takeTurns, done } = setUp({ longestWait: 2_500 })
    const left = new AbortController()
    for (const name of ['a', 'b', 'c']) join(name, [90_000], left.signal)
    left.abort()
    join('d', [90_000])
    await takeTurns()
    expect(done.filter((one) => !one.endsWith('refused'))).toEqual(['d'])
  })
})

test('what fails is told to whoever asked for it, and the line goes on', async () => {
  const { line, join, takeTurns, done } = setUp()
  const { signal } = new AbortController()
  const failed = line.join({
    *pieces(): Pieces<string> {
      yield 1
      throw new Error('broken')
    },
    ...{ size: 2, signal },
  })
  join('next', [1_000])
  const told = expect(failed).rejects.toThrow('broken')
  await takeTurns()
  await told
  expect(done).toEqual(['next'])
})

test('how long work takes is learnt, and one surprise is no lesson', async () => {
  const { join, takeTurns, done } = setUp({ longestWait: 2_000, firstPace: 0.0001 })
  // foreseen: 3 × 9 ms; in truth 3 × 901
  const joinAll = () => ['a', 'b', 'c', 'd'].map((name) => join(name, [90_000]))
  for (let round = 0; round < 2; round++) {
    joinAll()
    await takeTurns()
  }
  expect(done).not.toContain('d refused')
  for (let round = 0; round < 100; round++) {
    joinAll()
    await takeTurns()
  }
  expect(await joinAll()[3]).toBeInstanceOf(ProblemError)
})
