/** One quiet line for the worker for every way in which a model does not answer. */
import type { ModelTrouble } from '../contract.ts'
import type { ModelFailure } from './model.ts'

export type Trouble = ModelFailure | 'identifier-left' | 'people-unknown' | 'rejected'

const LINES: Readonly<Record<Trouble, string>> = {
  refused: 'The model would not answer about this passage.',
  truncated: 'The model’s answer was cut short. A shorter passage may do.',
  filtered: 'The provider’s filter stopped the answer.',
  malformed: 'The model’s answer could not be read.',
  empty: 'The model said nothing.',
  'cut-off': 'The answer broke off.',
  'timed-out': 'The model took too long.',
  stopped: 'Stopped.',
  unreachable: 'The model cannot be reached.',
  unauthorised: 'The model’s key is not accepted. Tell whoever runs this service.',
  'rate-limited': 'The model is busy. Try again in a while.',
  'provider-error': 'The model has trouble of its own.',
  'request-rejected': 'The model’s server refused the request. Tell whoever runs this service.',
  busy: 'Many are asking at once. Try again in a moment.',
  resting: 'The model has been failing and is left alone for half a minute.',
  'over-budget': 'Today’s share of the model is used up.',
  'identifier-left': 'Something in this note could tell who somebody is, so it was not sent.',
  'people-unknown': 'Say who is in this note, under About this note, before a model may read it.',
  rejected: 'The model’s rewrite changed something, so it is not shown.',
}

/** What a spent budget is called wherever it shows: in an event, and in a problem of its own. */
export const BUDGET_SPENT = 'budget-spent'

/** `retryAfterMs` is told where it is known when another try may do. */
export const describeTrouble = (code: Trouble, retryAfterMs?: number): ModelTrouble => ({
  code: code === 'over-budget' ? BUDGET_SPENT : `model-${code}`,
  detail: LINES[code],
  ...(code === 'over-budget' && retryAfterMs !== undefined ? { retryAfterMs } : {}),
})
