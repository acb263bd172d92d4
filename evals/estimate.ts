/** What a run may cost, said before a penny is spent. */
import { type Prices, showMoney } from './model/prices.ts'
import type { Task } from './record/run-state.ts'

export interface Estimate {
  readonly calls: number
  readonly tokens: { readonly low: number; readonly high: number }
  /** Null where no price is known. */
  readonly money: { readonly low: number; readonly high: number } | null
}

/** English is about four characters a token; the instructions of our prompts are about 1,200 tokens. */
const INSTRUCTIONS = { low: 900, high: 1_800 }

export function estimate(prices: Prices, model: string, tasks: readonly Task[]): Estimate {
  let [input, output] = [
    { low: 0, high: 0 },
    { low: 0, high: 0 },
  ]
  let calls = 0
  for (const { one } of tasks) {
    const texts =
      'template' in one ? [one.template, one.template] : ['text' in one ? one.text : one.source]
    for (const text of texts) {
      calls++
      input = {
        low: input.low + INSTRUCTIONS.low + text.length / 5,
        high: input.high + INSTRUCTIONS.high + text.length / 3,
      }
      output = {
        low: output.low + 40 + text.length / 10,
        high: output.high + 150 + text.length / 2,
      }
    }
  }
  const price = Object.hasOwn(prices.models, model) ? prices.models[model] : undefined
  const at = (end: 'low' | 'high'): number =>
    price ? (input[end] * price.input + output[end] * price.output) / 1e6 : 0
  return {
    calls,
    tokens: { low: Math.round(input.low + output.low), high: Math.round(input.high + output.high) },
    money: price ? { low: at('low'), high: at('high') } : null,
  }
}

/** "120 cases × 3 = 360 calls at most, about £1.80 to £2.40, cap £5.00." */
export function describeEstimate(
  prices: Prices,
  { calls, tokens, money }: Estimate,
  cap: number,
  capTokens: number,
): string {
  const cost = money
    ? `${showRange(prices, money)} by prices of ${prices.asOf}, cap ${showMoney(prices, cap)}`
    : `not priced (evals/prices.yaml names no price for it), so in tokens: about ${tokens.low.toLocaleString('en-GB')} to ${tokens.high.toLocaleString('en-GB')} ` +
      `tokens, cap ${capTokens.toLocaleString('en-GB')} tokens`
  return `${calls} calls at most, ${cost}.`
}

/** "about £1.80 to £2.40", "at most about £0.02", "under £0.01". */
function showRange(prices: Prices, { low, high }: { low: number; high: number }): string {
  const [from, to] = [showMoney(prices, low), showMoney(prices, high)]
  if (high < 0.01) return from === to ? to : `at most ${to}`
  return low < 0.01 ? `at most about ${to}` : `about ${from} to ${to}`
}
