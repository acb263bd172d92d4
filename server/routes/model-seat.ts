/** A seat at the model for a call: none is left where many ask at once, or the service is to stop. */
import type { Flag } from '../contract.ts'
import { ProblemError } from '../errors.ts'
import type { Places } from '../model/places.ts'
import { draining } from './ready.ts'

export interface Seats {
  /** Throws a problem that holds what rules have found, so that nobody waits for nothing. */
  readonly take: (count: number, flags: () => readonly Flag[]) => { readonly leave: () => void }
}

const RETRY_SECONDS = 5

export const createSeats = (places: Places, isDraining: () => boolean): Seats => ({
  take(count, flags) {
    if (isDraining()) throw draining()
    const place = places.enter(count)
    if (place) return place
    throw new ProblemError(
      'model-busy',
      'Many are asking the model at once. What rules have found is here; try again in a moment.',
      [],
      { headers: { 'retry-after': String(RETRY_SECONDS) }, flags: flags() },
    )
  },
})
