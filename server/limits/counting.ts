/** Limits, counted in the store where one is open, so that all processes share them; else here. */
import { giveBack, type Limit, takeFrom } from '../store/counters.ts'
import type { Store } from '../store/store.ts'

export interface Counted {
  readonly isAllowed: boolean
  readonly resetAt: Date
  /** Settles what was really used: a positive amount goes back, a negative one is taken besides. */
  readonly giveBack: (amount: number) => Promise<void>
}

export interface Counting {
  /** Takes from a limit, or nothing where that would go beyond it. Never throws. */
  readonly take: (limit: Limit, amount?: number) => Promise<Counted>
}

/**
 * Counts in the store; where there is none, or it cannot be reached, in this process. The embedded
 * store is never opened for this.
 */
export function createCounting(
  store: Store | undefined,
  report: (error: unknown) => void,
  now: () => number = Date.now,
): Counting {
  const here = countHere(now)
  return {
    async take(limit, amount = 1) {
      if (!store || (store.kind === 'embedded' && !store.isOpen())) return here(limit, amount)
      try {
        const taken = await store.run((db) => takeFrom(db, limit, amount))
        return {
          ...taken,
          giveBack: (back) =>
            store.run((db) => giveBack(db, limit.name, taken, back)).catch(report),
        }
      } catch (error) {
        report(error)
        return here(limit, amount)
      }
    },
  }
}

const MOST_WINDOWS = 10_000

function countHere(now: () => number) {
  const windows = new Map<string, { start: number; used: number }>()
  return ({ name, seconds, limit }: Limit, amount: number): Counted => {
    const length = seconds * 1_000
    const start = Math.floor(now() / length) * length
    if (windows.size > MOST_WINDOWS) windows.clear()
    const known = windows.get(name)
    const window = known?.start === start ? known : { start, used: 0 }
    windows.set(name, window)
    const isAllowed = window.used + amount <= limit
    if (isAllowed) window.used += amount
    return {
      isAllowed,
      resetAt: new Date(start + length),
      async giveBack(back) {
        window.used = Math.max(0, window.used - back)
      },
    }
  }
}
