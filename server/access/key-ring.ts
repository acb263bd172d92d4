/** Callers by API key. */
import { findKey, idOfKey, isSameKey, noteUse, type StoredKey, scopesOf } from '../store/keys.ts'
import type { Store } from '../store/store.ts'
import type { Caller } from './caller.ts'
import { remember } from './remembered.ts'

export interface KeyRing {
  /** Undefined where it is no key, or one that is revoked or past its time. Throws `StoreError`. */
  readonly findByKey: (key: string) => Promise<Caller | undefined>
  /** For a session that was begun with a key, and ends with it. */
  readonly findById: (id: string) => Promise<Caller | undefined>
}

export interface KeyRingOptions {
  readonly store: Store
  /** For keys that say nothing of their own. */
  readonly callsPerMinute: number | undefined
  readonly tokensPerDay: number | undefined
  readonly report: (error: unknown) => void
  readonly now?: () => number
}

export function createKeyRing(options: KeyRingOptions): KeyRing {
  const { store, now = Date.now, report } = options
  const keys = remember((id) => store.run((db) => findKey(db, id)), now)
  const used = new Map<string, string>()

  const find = async (id: string): Promise<StoredKey | undefined> => {
    const key = await keys.find(id)
    return key?.expiresAt && key.expiresAt.getTime() <= now() ? undefined : key
  }
  const toCaller = (key: StoredKey): Caller => {
    const day = new Date(now()).toISOString().slice(0, 10)
    if (used.get(key.id) !== day) {
      used.set(key.id, day)
      store.run((db) => noteUse(db, key.id)).catch(report)
    }
    return {
      id: key.id,
      scopes: new Set(scopesOf(key)),
      callsPerMinute: key.callsPerMinute ?? options.callsPerMinute,
      tokensPerDay: key.tokensPerDay ?? options.tokensPerDay,
    }
  }
  return {
    async findByKey(text) {
      const id = idOfKey(text)
      const key = id && (await find(id))
      return key && isSameKey(text, key) ? toCaller(key) : undefined
    },
    async findById(id) {
      const key = await find(id)
      return key && toCaller(key)
    },
  }
}
