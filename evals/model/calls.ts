/** Which case a call to a model is made for, carried through SDKs that know nothing of it. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** One call as it left, or as it was replayed. */
export interface Call {
  readonly key: string
  readonly isReplayed: boolean
  readonly status: number
  readonly tokens: Tokens
  /** The model asked for. */
  readonly model: string
}

export interface Tokens {
  readonly input: number
  readonly cached: number
  readonly output: number
}

export const NO_TOKENS: Tokens = { input: 0, cached: 0, output: 0 }

export interface CallContext {
  /** From 1: the repeat is part of what is recorded, so that repeats are real. */
  readonly repeat: number
  readonly calls: Call[]
  /** Set where a recording was wanted and there is none. */
  isMissing: boolean
}

const storage = new AsyncLocalStorage<CallContext>()

export const callContext = (): CallContext | undefined => storage.getStore()

/** Does some work whose calls are counted together. */
export const withCalls = <T>(context: CallContext, work: () => Promise<T>): Promise<T> =>
  storage.run(context, work)

export const addTokens = (all: readonly Tokens[]): Tokens => ({
  input: all.reduce((sum, { input }) => sum + input, 0),
  cached: all.reduce((sum, { cached }) => sum + cached, 0),
  output: all.reduce((sum, { output }) => sum + output, 0),
})
