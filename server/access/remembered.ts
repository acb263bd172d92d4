/** What was read from the store, remembered for less than a second, and longer while it is gone. */
import { LRUCache } from 'lru-cache'

export interface Remembered<T> {
  /** Throws what reading throws, where nothing that may still be used is known. */
  readonly find: (name: string) => Promise<T>
  readonly forget: (name: string) => void
}

export interface Ages {
  /** How long nothing is read anew, in milliseconds: what was revoked ends within a second. */
  readonly fresh: number
  /** How long what was last known counts while the store cannot be reached, in milliseconds. */
  readonly stale: number
}

export const AGES: Ages = { fresh: 800, stale: 300_000 }

export function remember<T>(
  read: (name: string) => Promise<T>,
  now: () => number = Date.now,
  { fresh, stale }: Ages = AGES,
): Remembered<T> {
  const known = new LRUCache<string, { at: number; value: T }>({ max: 5_000 })
  const reading = new Map<string, Promise<T>>()

  async function readNow(name: string): Promise<T> {
    const at = now()
    try {
      const value = await read(name)
      // what was forgotten meanwhile may have changed since it was read
      if (reading.has(name)) known.set(name, { at, value })
      return value
    } catch (error) {
      const last = known.get(name)
      if (last && isWithin(stale, at - last.at)) return last.value
      throw error
    } finally {
      reading.delete(name)
    }
  }
  return {
    async find(name) {
      const last = known.get(name)
      if (last && isWithin(fresh, now() - last.at)) return last.value
      const under = reading.get(name) ?? readNow(name)
      reading.set(name, under)
      return under
    },
    forget(name) {
      known.delete(name)
      reading.delete(name)
    },
  }
}

/** A clock that was set back makes what is known come from the future: it is read anew. */
const isWithin = (longest: number, age: number): boolean => age >= 0 && age < longest
