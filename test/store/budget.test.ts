import { expect, test } from 'vitest'
import { z } from 'zod'
import { actFor, type Caller, currentCaller } from '../../server/access/caller.ts'
import { createCounting } from '../../server/limits/counting.ts'
import { createSharedBudget } from '../../server/limits/shared-budget.ts'
import { createModel } from '../../server/model/ask.ts'
import { mostTokensOf } from '../../server/model/budget.ts'
import { ASK_LIMITS } from '../../server/model/limits.ts'
import type { ModelRequest, Piece, Provider } from '../../server/model/model.ts'
import { sql } from '../../server/store/drizzle.ts'
import { rowsOf } from '../../server/store/rows.ts'
import { useStore } from './stores.ts'

const used = useStore('postgres')

const requestWith = (signal: AbortSignal): ModelRequest<{ say: string }> => ({
  role: 'fast',
  instructions: 'Say something. ',
  input: 'A note that nobody wrote.',
  schema: z.object({ say: z.string() }),
  schemaName: 'say',
  maxOutputTokens: 100,
  timeoutMs: 20_000,
  signal,
})
const request = requestWith(new AbortController().signal)
const MOST = mostTokensOf(request)

const caller = (id: string, tokensPerDay?: number): Caller => ({
  id,
  scopes: new Set(['rewrite']),
  callsPerMinute: undefined,
  tokensPerDay,
})
const budgetOf = (tokensPerDay: number) =>
  createSharedBudget({
    counting: createCounting(used.store, () => {}),
    tokensPerDay,
    currentCaller,
  })
const clear = () => used.store.run((db) => db.execute(sql`truncate counters`))
async function spent(name: string): Promise<number> {
  const query = sql`select coalesce(sum(used), 0) as used from counters where name = ${name}`
  const [row] = await used.store.run((db) => rowsOf<{ used: string }>(db, query))
  return Number(row?.used)
}

test('fifty calls at once, with room for one, are one call, whichever process they come to', async () => {
  await clear()
  const budgets = [budgetOf(10 * MOST + 1), budgetOf(10 * MOST + 1)]
  for (let n = 0; n < 9; n++) await budgets[0]?.reserve(request)
  const asked = Array.from({ length: 50 }, (_, n) => budgets[n % 2]?.reserve(request))
  expect((await Promise.all(asked)).filter((one) => one !== undefined)).toHaveLength(1)
  expect(await spent('tokens')).toBe(10 * MOST)
})

test('a caller’s own share is theirs, and what it refuses costs nobody else', async () => {
  await clear()
  const budget = budgetOf(1_000_000)
  const mine = () => actFor(caller('fh_mine', MOST), async () => budget.reserve(request))
  const first = await mine()
  expect(first).toBeDefined()
  expect(await mine()).toBeUndefined()
  expect(await spent('tokens')).toBe(MOST)
  const other = await actFor(caller('fh_other'), async () => budget.reserve(request))
  expect(other).toBeDefined()
  await first?.settle({ inputTokens: 10, cachedTokens: 0, outputTokens: 5 })
  expect(await spent('tokens:fh_mine')).toBe(15)
  expect(await spent('tokens')).toBe(MOST + 15)
})

/** Sends a few words one by one, and goes on until it is told to stop. */
function endless(onEnd: () => void): Provider {
  async function* open(signal: AbortSignal): AsyncGenerator<Piece> {
    try {
      while (!signal.aborted) {
        await new Promise(setImmediate)
        yield { kind: 'text', text: 'ab' }
      }
    } finally {
      onEnd()
    }
  }
  return {
    open: async (_, signal) => open(signal),
    failureOf: () => ({ kind: 'unreachable' }),
  }
}

test('a hundred calls that are given up at any moment close and leave nothing reserved', async () => {
  await clear()
  let begun = 0
  const provider = endless(() => begun--)
  const open: Provider['open'] = (asked, signal) => {
    begun++
    return provider.open(asked, signal)
  }
  const limits = { ...ASK_LIMITS, concurrent: 8, waiting: 200 }
  const model = createModel({ ...provider, open }, budgetOf(1_000_000), limits)
  const ends = Array.from({ length: 100 }, async (_, n) => {
    const left = new AbortController()
    const turns = n % 25
    const asked = model.ask(requestWith(left.signal))
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
    left.abort()
    return (await asked).kind
  })
  expect(new Set(await Promise.all(ends))).toEqual(new Set(['stopped']))
  expect(begun).toBe(0)
  // what went out and came back is paid for; the answers that were never written are not
  expect(await spent('tokens')).toBeLessThan((100 * MOST) / 3)
  const refused = await model.ask(requestWith(AbortSignal.abort()))
  expect(refused.kind).toBe('stopped')
})
