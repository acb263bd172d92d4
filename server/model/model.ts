/** The port: what the service asks of a language model, and every way in which that can end. */
import type { z } from 'zod'

/** `fast` reads a note and flags; `best` writes. */
export type ModelRole = 'fast' | 'best'

/** One question to a model. Both texts hold placeholders in place of names (`egress.ts`). */
export interface ModelRequest<T> {
  readonly role: ModelRole
  /** The stable part that a provider can cache. */
  readonly instructions: string
  /** What differs from call to call: the note between its delimiters, and what follows it. */
  readonly input: string
  /** The shape of the answer, and a name for it (letters, digits, hyphens). */
  readonly schema: z.ZodType<T>
  readonly schemaName: string
  readonly maxOutputTokens: number
  /** For the whole call, retry included, in milliseconds. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Told how many characters have come so far; never the characters. */
  readonly onProgress?: (characters: number) => void
  /** Told once the day's budget has let the call through. */
  readonly onAdmitted?: () => void
}

export interface Usage {
  readonly inputTokens: number
  readonly cachedTokens: number
  readonly outputTokens: number
}

/** Every way in which no answer comes. None holds a word of the note or of the model. */
export type ModelFailure =
  | 'refused'
  | 'truncated'
  | 'filtered'
  | 'malformed'
  | 'empty'
  | 'cut-off'
  | 'timed-out'
  | 'stopped'
  | 'unreachable'
  | 'unauthorised'
  | 'rate-limited'
  | 'provider-error'
  | 'request-rejected'
  | 'busy'
  | 'resting'
  | 'over-budget'

export type ModelOutcome<T> =
  | {
      readonly kind: 'answer'
      readonly value: T
      /** The model's name as the provider gives it. */
      readonly model: string
      readonly usage: Usage | undefined
    }
  | {
      readonly kind: ModelFailure
      /** When the provider, or the day's budget, says to come back, in milliseconds. */
      readonly retryAfterMs?: number
      readonly usage?: Usage | undefined
    }

/** A question that came to nothing, as whoever asked it hands that on. */
export interface Failed {
  readonly kind: 'failed'
  readonly reason: ModelFailure | 'identifier-left'
  readonly retryAfterMs?: number | undefined
}

export interface Model {
  /** Never throws: every end is an outcome. */
  readonly ask: <T>(request: ModelRequest<T>) => Promise<ModelOutcome<T>>
}

/** What a provider's stream comes to, whichever protocol it speaks. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refusal' }
  | {
      readonly kind: 'end'
      readonly reason: 'stop' | 'length' | 'filter' | 'other'
      readonly model: string
      readonly usage: Usage | undefined
    }

/** One provider behind its SDK. */
export interface Provider {
  /** Opens a stream. Throws what the SDK throws; `failureOf` names it. */
  readonly open: (
    request: ModelRequest<unknown>,
    signal: AbortSignal,
  ) => Promise<AsyncIterable<Piece>>
  readonly failureOf: (error: unknown) => { kind: ModelFailure; retryAfterMs?: number }
}
