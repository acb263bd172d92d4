/** A daily budget of tokens: reserved before a call, settled after it by what was really used. */
import type { ModelRequest, Usage } from './model.ts'

export interface Reservation {
  /** Gives back what was not used; unknown usage counts as reserved. */
  readonly settle: (usage: Usage | undefined) => void | Promise<void>
}

export interface Budget {
  /** Nothing where the day's tokens would not do. */
  readonly reserve: (
    request: ModelRequest<unknown>,
  ) => Reservation | undefined | Promise<Reservation | undefined>
  /** How long until the budget's next day begins, in milliseconds. */
  readonly untilNextDay: () => number
}

const DAY_MS = 86_400_000

/** From a moment (milliseconds since 1970) to the next midnight UTC. */
export const msToMidnight = (now: number): number => DAY_MS - (now % DAY_MS)

/** A budget of this process alone. */
export interface OwnBudget extends Budget {
  readonly reserve: (request: ModelRequest<unknown>) => Reservation | undefined
  /** Tokens spent or reserved since midnight UTC. */
  readonly spent: () => number
}

/** English runs to about four characters a token; three is the careful side. */
const CHARACTERS_PER_TOKEN = 3

/** The tokens that some characters may come to. */
const tokensIn = (characters: number): number => Math.ceil(characters / CHARACTERS_PER_TOKEN)

/** The most that a request may use, and so what is reserved for it. */
export const mostTokensOf = (request: ModelRequest<unknown>): number =>
  tokensIn(request.instructions.length + request.input.length) + request.maxOutputTokens

export function createBudget(tokensPerDay: number, now: () => Date): OwnBudget {
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
    untilNextDay: () => msToMidnight(now().getTime()),
    spent: () => {
      today()
      return spent
    },
    reserve(request) {
      const date = today()
      const tokens = mostTokensOf(request)
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

/** Characters that went to the provider and came back, for a call that says nothing of its usage. */
export interface Spent {
  sent: number
  received: number
}

/** What a call came to that ended early: a stop gives back what it did not use. */
export function guessUsage(kind: string, { sent, received }: Spent): Usage | undefined {
  if (kind === 'answer') return undefined
  const isUnsent = kind === 'unreachable' && received === 0
  const inputTokens = isUnsent ? 0 : tokensIn(sent)
  return { inputTokens, cachedTokens: 0, outputTokens: tokensIn(received) }
}
