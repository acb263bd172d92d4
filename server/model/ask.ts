/**
 * Asks a provider once, and once more where that may help. Owns every limit: how many at once, how
 * long, how long between two chunks, how many failures before a rest, how many tokens a day.
 */
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from 'cockatiel'
import { type Budget, guessUsage, type Spent } from './budget.ts'
import { ASK_LIMITS, type AskLimits } from './limits.ts'
import type { Model, ModelFailure, ModelOutcome, ModelRequest, Piece, Provider } from './model.ts'
import type { HoldPlace } from './places.ts'

/** The provider's own trouble, after which it is left alone for a while. */
const TROUBLE: ReadonlySet<string> = new Set<ModelFailure>([
  'unreachable',
  'provider-error',
  'timed-out',
  'cut-off',
  'rate-limited',
])
const WORTH_A_RETRY: ReadonlySet<string> = new Set<ModelFailure>([
  'unreachable',
  'provider-error',
  'rate-limited',
])

export function createModel(
  provider: Provider,
  budget: Budget,
  limits: AskLimits = ASK_LIMITS,
  holdPlace: HoldPlace = (work) => work(),
): Model {
  const breaker = circuitBreaker(
    handleWhenResult((outcome) => TROUBLE.has((outcome as ModelOutcome<unknown>).kind)),
    {
      halfOpenAfter: limits.restMs,
      breaker: new ConsecutiveBreaker(limits.failuresBeforeRest),
    },
  )
  const queue = bulkhead(limits.concurrent, limits.waiting)

  async function ask<T>(request: ModelRequest<T>): Promise<ModelOutcome<T>> {
    const reservation = await budget.reserve(request)
    if (!reservation) return { kind: 'over-budget', retryAfterMs: budget.untilNextDay() }
    request.onAdmitted?.()
    const spent = { sent: 0, received: 0 }
    const deadline = AbortSignal.timeout(request.timeoutMs)
    const signal = AbortSignal.any([request.signal, deadline])
    const wait = { signal, longestMs: request.timeoutMs }
    try {
      const outcome = await queue.execute(
        () =>
          breaker.execute(
            () => holdPlace(() => askTwice(request, spent, signal, deadline), wait),
            signal,
          ),
        signal,
      )
      const usage = 'usage' in outcome ? outcome.usage : undefined
      await reservation.settle(usage ?? guessUsage(outcome.kind, spent))
      return outcome
    } catch (error) {
      await reservation.settle(guessUsage('stopped', spent))
      if (error instanceof BrokenCircuitError) return { kind: 'resting' }
      if (error instanceof BulkheadRejectedError) return { kind: 'busy' }
      return { kind: deadline.aborted ? 'timed-out' : 'stopped' }
    }
  }

  async function askTwice<T>(
    request: ModelRequest<T>,
    spent: Spent,
    signal: AbortSignal,
    deadline: AbortSignal,
  ) {
    const first = await askOnce(request, spent, signal, deadline)
    if (!WORTH_A_RETRY.has(first.kind) || signal.aborted) return first
    const hint = 'retryAfterMs' in first ? first.retryAfterMs : undefined
    if (hint !== undefined && hint > limits.longestRetryAfterMs) return first
    await sleep(hint ?? limits.retryMs * (0.5 + Math.random()), signal)
    return signal.aborted ? first : askOnce(request, spent, signal, deadline)
  }

  async function askOnce<T>(
    request: ModelRequest<T>,
    spent: Spent,
    signal: AbortSignal,
    deadline: AbortSignal,
  ): Promise<ModelOutcome<T>> {
    const silence = new AbortController()
    const both = AbortSignal.any([signal, silence.signal])
    const ended = (): ModelFailure | undefined => {
      if (silence.signal.aborted || deadline.aborted) return 'timed-out'
      return signal.aborted ? 'stopped' : undefined
    }
    spent.sent += request.instructions.length + request.input.length
    try {
      const pieces = await provider.open(request, both)
      return await collect(request, spent, pieces, silence, ended)
    } catch (error) {
      const kind = ended()
      return kind ? { kind } : provider.failureOf(error)
    }
  }

  /** Reads to the end. An aborted stream ends without an error, so the reason is asked for. */
  async function collect<T>(
    request: ModelRequest<T>,
    spent: Spent,
    pieces: AsyncIterable<Piece>,
    silence: AbortController,
    ended: () => ModelFailure | undefined,
  ): Promise<ModelOutcome<T>> {
    let text = ''
    let isRefused = false
    let end: Extract<Piece, { kind: 'end' }> | undefined
    let timer = setTimeout(() => silence.abort(), limits.betweenChunksMs)
    try {
      for await (const piece of pieces) {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(), limits.betweenChunksMs)
        if (piece.kind === 'refusal') isRefused = true
        else if (piece.kind === 'end') end = piece
        else {
          text += piece.text
          spent.received += piece.text.length
          request.onProgress?.(text.length)
        }
      }
    } finally {
      clearTimeout(timer)
    }
    const stopped = ended()
    if (stopped) return { kind: stopped }
    if (!end) return { kind: 'cut-off' }
    const { usage, model, reason } = end
    if (isRefused) return { kind: 'refused', usage }
    if (reason === 'length') return { kind: 'truncated', usage }
    if (reason === 'filter') return { kind: 'filtered', usage }
    if (reason === 'other') return { kind: 'provider-error', usage }
    if (text.trim() === '') return { kind: 'empty', usage }
    const value = request.schema.safeParse(parseJson(text))
    return value.success
      ? { kind: 'answer', value: value.data, model, usage }
      : { kind: 'malformed', usage }
  }

  return { ask }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
