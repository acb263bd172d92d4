/** What a judge may cost, said before a penny is spent. */
import { describeEstimate, type Estimate } from '../estimate.ts'
import type { Prices } from '../model/prices.ts'
import type { NamedJudge } from './connect-judge.ts'

/** Stops a judge whose price nobody has filled in. */
export const CAP_TOKENS = 2_000_000

interface Texts {
  readonly source: string
  readonly rewrite: string
}

/** English is about four characters a token; evidence and a verdict are about as long as the claim. */
function estimateJudging(
  prices: Prices,
  { criterion, prompts, model }: Pick<NamedJudge, 'criterion' | 'prompts' | 'model'>,
  cases: readonly Texts[],
): Estimate {
  const told = prompts.map(({ instructions, template }) => instructions.length + template.length)
  const [judging = 0, splitting = 0] = told
  const sum = { calls: 0, input: 0, output: 0 }
  for (const { source, rewrite } of cases) {
    const both = source.length + rewrite.length
    if (criterion === 'claims') {
      // both are taken apart; the list of either goes out twice, with the other text
      sum.calls += 6
      sum.input += 2 * splitting + both + 4 * judging + 2 * (both * 1.5 + both)
      sum.output += both * 1.5 + 2 * both * 1.5
    } else {
      // a preference is asked for in both orders
      const orders = criterion === 'plainer' ? 2 : 1
      sum.calls += orders
      sum.input += orders * (judging + both + (criterion === 'plainer' ? rewrite.length : 0))
      sum.output += orders * 200
    }
  }
  const ends = (characters: number) => ({ low: characters / 5, high: characters / 3 })
  const [input, output] = [ends(sum.input), ends(sum.output)]
  const price = Object.hasOwn(prices.models, model) ? prices.models[model] : undefined
  const at = (end: 'low' | 'high'): number =>
    price ? (input[end] * price.input + output[end] * price.output) / 1e6 : 0
  return {
    calls: sum.calls,
    tokens: { low: Math.round(input.low + output.low), high: Math.round(input.high + output.high) },
    money: price ? { low: at('low'), high: at('high') } : null,
  }
}

/** "60 rewrites: 360 calls at most, about £1.80 to £2.40, cap £5.00." */
export const describeJudging = (
  prices: Prices,
  judge: NamedJudge,
  cases: readonly Texts[],
  cap: number,
): string =>
  `${cases.length} rewrite${cases.length === 1 ? '' : 's'} before the judge ${judge.settings.model}: ` +
  describeEstimate(prices, estimateJudging(prices, judge, cases), cap, CAP_TOKENS)
