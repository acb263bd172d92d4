/** What a run asks: it takes one case and gives an answer, or says how it ended without one. */
import type { ModelFailure } from '../../server/model/model.ts'
import type { Identity } from '../record/identity.ts'
import type { Status } from '../record/result.ts'
import type { AnyCase } from '../set.ts'
import type { Answer } from './answer.ts'

export type Outcome =
  | { readonly status: 'ok'; readonly answer: Answer; readonly model?: string }
  | { readonly status: Exclude<Status, 'ok'>; readonly reason: string }

export interface Subject {
  /** `rules`, or the model's name. */
  readonly what: string
  readonly generation: Identity
  /** Whether a case may cost money. */
  readonly isPaid: boolean
  readonly ask: (one: AnyCase, signal: AbortSignal) => Promise<Outcome>
}

const STATUS: Readonly<Record<ModelFailure | 'identifier-left', Exclude<Status, 'ok'>>> = {
  refused: 'refused',
  filtered: 'filtered',
  truncated: 'truncated',
  malformed: 'invalid',
  empty: 'invalid',
  'identifier-left': 'invalid',
  stopped: 'stopped',
  'cut-off': 'error',
  'timed-out': 'error',
  unreachable: 'error',
  unauthorised: 'error',
  'rate-limited': 'error',
  'provider-error': 'error',
  'request-rejected': 'error',
  busy: 'error',
  resting: 'error',
  'over-budget': 'error',
}

/** How a model's failure is recorded. */
export const failed = (reason: ModelFailure | 'identifier-left'): Outcome => ({
  status: STATUS[reason],
  reason,
})
