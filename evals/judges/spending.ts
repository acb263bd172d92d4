/** What a judge has spent so far, held against what it may. */
import { addTokens, type Call } from '../model/calls.ts'
import { addMoney, costOf, type Prices, showMoney } from '../model/prices.ts'
import { CAP_TOKENS } from './judge-estimate.ts'

export interface Spending {
  /** Counts calls that were sent, and says what they cost; null where no price is known. */
  readonly add: (calls: readonly Call[]) => number | null
  /** Whether all that may be spent is spent: money, or tokens where no price is known. */
  readonly isOver: () => boolean
  /** "£0.42", "not priced, 1,200 tokens". */
  readonly said: () => string
}

export function createSpending(prices: Prices, model: string, cap: number): Spending {
  let [spent, used]: [number | null, number] = [0, 0]
  return {
    add(calls) {
      const sent = calls.filter(({ isReplayed }) => !isReplayed)
      const incurred = addMoney(sent.map(({ tokens }) => costOf(prices, model, tokens)))
      const { input, output } = addTokens(sent.map(({ tokens }) => tokens))
      spent = addMoney([spent, incurred])
      used += input + output
      return incurred
    },
    isOver: () => (spent === null ? used >= CAP_TOKENS : spent > 0 && spent >= cap),
    said: () =>
      spent === null
        ? `not priced, ${used.toLocaleString('en-GB')} tokens`
        : showMoney(prices, spent),
  }
}
