/** The day's tokens of the deployment and of each caller, counted for all processes together. */
import type { Caller } from '../access/caller.ts'
import { type Budget, mostTokensOf, msToMidnight } from '../model/budget.ts'
import type { Counted, Counting } from './counting.ts'

const DAY_SECONDS = 86_400

export interface SharedBudgetOptions {
  readonly counting: Counting
  /** Of the whole deployment, from midnight to midnight UTC. */
  readonly tokensPerDay: number
  readonly currentCaller: () => Caller | undefined
  readonly now?: () => number
}

/** Reserved before a call from both, so that many calls at once cannot go beyond either. */
export function createSharedBudget(options: SharedBudgetOptions): Budget {
  const { counting, tokensPerDay, currentCaller, now = Date.now } = options
  const take = (name: string, limit: number, amount: number) =>
    counting.take({ name, limit, seconds: DAY_SECONDS }, amount)
  return {
    untilNextDay: () => msToMidnight(now()),
    async reserve(request) {
      const caller = currentCaller()
      const tokens = mostTokensOf(request)
      const taken: Counted[] = []
      const giveBack = async (amount: number) => {
        await Promise.all(taken.map((one) => one.giveBack(amount)))
      }
      // one's own share first: what is refused there must not be missed by others meanwhile
      if (caller?.tokensPerDay !== undefined) {
        const own = await take(`tokens:${caller.id}`, caller.tokensPerDay, tokens)
        if (!own.isAllowed) return undefined
        taken.push(own)
      }
      const all = await take('tokens', tokensPerDay, tokens)
      if (!all.isAllowed) {
        await giveBack(tokens)
        return undefined
      }
      taken.push(all)
      return {
        async settle(usage) {
          if (usage) await giveBack(tokens - usage.inputTokens - usage.outputTokens)
        },
      }
    },
  }
}
