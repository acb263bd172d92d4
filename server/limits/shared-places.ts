/** Places at the model that all processes share, where they share a store; else each has its own. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { HoldPlace } from '../model/places.ts'
import { type Lease, leavePlace, takePlace } from '../store/leases.ts'
import type { Store } from '../store/store.ts'

export interface SharedPlacesOptions {
  readonly store: Store
  /** How many may ask at once, in all processes together. */
  readonly most: number
  /** How long somebody waits between two looks for a place, in milliseconds. */
  readonly lookEvery?: number
  readonly report: (error: unknown) => void
}

const NAME = 'model'
/** Beyond the longest that a question may take. */
const GRACE_SECONDS = 10

/**
 * The embedded store has one process, whose own limit is enough. Where the store cannot be reached,
 * that limit holds as well: each process then asks as if it were alone.
 */
export function createSharedPlaces(options: SharedPlacesOptions): HoldPlace {
  const { store, most, lookEvery = 200, report } = options
  if (store.kind === 'embedded') return (work) => work()

  /** Undefined where the store cannot say. Throws where who waits has gone. */
  async function enter(signal: AbortSignal, seconds: number): Promise<Lease | undefined> {
    for (;;) {
      signal.throwIfAborted()
      let lease: Lease | undefined
      try {
        lease = await store.run((db) => takePlace(db, { name: NAME, most, seconds }))
      } catch (error) {
        report(error)
        return undefined
      }
      if (lease) return lease
      // not all at the same moment
      await sleep(lookEvery * (0.5 + Math.random()), undefined, { signal })
    }
  }
  return async (work, { signal, longestMs }) => {
    const lease = await enter(signal, Math.ceil(longestMs / 1_000) + GRACE_SECONDS)
    try {
      return await work()
    } finally {
      // nobody waits for this: what is not given back comes free by itself
      if (lease) store.run((db) => leavePlace(db, NAME, lease)).catch(report)
    }
  }
}
