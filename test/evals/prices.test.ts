/** Prices are filled in by whoever pays: what is in the file is used, and what is not is never guessed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeEstimate } from '../../evals/estimate.ts'
import { costOf, loadPrices, PRICES, showMoney } from '../../evals/model/prices.ts'
import { startServer } from './fake-server.ts'
import { notesOf, openDesk } from './model-set.ts'
import { temporary } from './temporary.ts'

const folder = temporary()
const fileOf = (text: string): string => {
  const file = join(folder, 'prices.yaml')
  writeFileSync(file, text)
  return file
}
const server = await startServer(() => ({ json: { flags: [] } }))

describe('the file of prices', () => {
  test('names no price of its own, and its example can be used once the signs are taken away', () => {
    expect(loadPrices().models).toEqual({})
    const source = readFileSync(PRICES, 'utf8')
    const example = source.slice(source.indexOf('# asOf:'), source.indexOf('\nasOf:'))
    const { models, asOf } = loadPrices(fileOf(example.replaceAll(/^# /gm, '')))
    expect(asOf).toBe('2026-11-25')
    expect(Object.keys(models)).toEqual(['my-model', 'my-small-model'])
  })

  test.each([
    ['asOf: soon', 'asOf: a day such as 2026-11-25, or never'],
    ['asOf: 2026-11-25\nmodels: { m1: { input: 2 } }', 'models.m1.output: '],
    ['asOf: 2026-11-25\nmodels: { m1: { input: -2, output: 1 } }', 'models.m1.input: '],
    ['asOf: [', 'prices.yaml: '],
  ])('%j is refused in plain words', (text, fault) => {
    expect(() => loadPrices(fileOf(text))).toThrow(fault)
  })

  test('without a file nothing has a price', () => {
    const prices = loadPrices(join(folder, 'none.yaml'))
    expect(costOf(prices, 'm1', { input: 1, cached: 0, output: 1 })).toBeNull()
  })
})

describe('with a price', () => {
  const prices = loadPrices(
    fileOf(
      'asOf: 2026-11-25\ncurrency: €\nmodels: { m1: { input: 2, cached: 0.5, output: 8 }, free: { input: 0, output: 0 } }',
    ),
  )

  test('an answer costs what its tokens cost; what was cached costs less', () => {
    expect(costOf(prices, 'm1', { input: 1e6, cached: 0, output: 1e6 })).toBe(10)
    expect(costOf(prices, 'm1', { input: 1e6, cached: 1e6, output: 0 })).toBe(0.5)
    expect(costOf(prices, 'free', { input: 1e6, cached: 0, output: 1e6 })).toBe(0)
    expect(costOf(prices, 'toString', { input: 1, cached: 0, output: 1 })).toBeNull()
    expect(showMoney(prices, 1.8)).toBe('€1.80')
  })

  test.each([
    [{ low: 1.8, high: 2.4 }, 'about €1.80 to €2.40 by prices of 2026-11-25, cap €5.00'],
    [{ low: 0.001, high: 0.02 }, 'at most about €0.02 by'],
    [{ low: 0.001, high: 0.002 }, 'under €0.01 by'],
    [{ low: 0, high: 0 }, '€0.00 by'],
  ])('%j: %s', (money, words) => {
    const told = { calls: 3, tokens: { low: 10, high: 20 }, money }
    expect(describeEstimate(prices, told, 5, 100)).toContain(`3 calls at most, ${words}`)
  })

  test('a run says the price before, counts it, and its file is what it goes by', async () => {
    const { evals, shown } = openDesk(server, notesOf(3))
    const { printed } = await evals('run asked --model m1 --yes', { prices: () => prices })
    expect(shown[0]).toMatch(/3 calls at most, .*€0\.\d\d by prices of 2026-11-25/)
    // 3 answers of 100 tokens in and 20 out
    expect(printed).toContain('Cost of these answers: under €0.01 (300 tokens in, 60 out)')
  })
})

test('without a price the estimate says so and counts tokens', async () => {
  const { evals } = openDesk(server, notesOf(3))
  const { complained } = await evals('run asked --model other', {
    prices: () => loadPrices(join(folder, 'none.yaml')),
  })
  expect(complained).toMatch(
    /3 calls at most, not priced \(evals\/prices\.yaml names no price for it\), so in tokens: about [\d,]+ to [\d,]+ tokens, cap 2,000,000 tokens/,
  )
})
