/** A daily budget of tokens: reserved before a call, settled after it by what was really used. */
import type { ModelRequest, Usage } from './model.ts'

export interface Reservation {
  /** Gives back what was not used; unknown usage counts as reserved. */
  readonly settle: (usage: Usage | undefined) => void
}

export interface Budget {
  /** Nothing where the day's tokens would not do. */
  readonly reserve: (request: ModelRequest<unknown>) => Reservation | undefined
  /** Tokens spent or reserved since midnight UTC. */
  readonly spent: () => number
}

/** English runs to about four characters a token; three is the careful side. */
const CHARACTERS_PER_TOKEN = 3

export function createBudget(tokensPerDay: number, now: () => Date): Budget {
  let day = ''
  let spent = 0
  const today = () => {
    const date = now().toISOString().slice(0, 10)
    if (date !== day) {
      day = date
      spent = 0
    }
    return date
  }
  return {
    spent: () => {
      today()
      return spent
    },
    reserve(request) {
      const date = today()
      const characters = request.instructions.length + request.input.length
      const tokens = Math.ceil(characters / CHARACTERS_PER_TOKEN) + request.maxOutputTokens
      if (spent + tokens > tokensPerDay) return undefined
      spent += tokens
      return {
        settle(usage) {
          if (!usage || today() !== date) return
          spent += usage.inputTokens + usage.outputTokens - tokens
        },
      }
    },
  }
}
