/** Remembers what was made of notes: for a while, in memory only, and never more than it is told. */

/** What nobody asks for is forgotten after one to two of these: an idle service holds no notes. */
const WHILE = 7 * 60_000
/** The memories that hold something. */
const filled = new Set<{ readonly clear: () => void }>()

/** Forgets at once whatever was made of notes. */
export function forgetNotes(): void {
  for (const memory of filled) memory.clear()
}

let afterwards = () => {}

/** What is done each time that all has been forgotten because nobody asked. */
export function onceForgotten(act: () => void): void {
  afterwards = act
}

/** Keeps the values that were asked for lately; values are never `undefined`. */
export class Memory<K, V> {
  readonly #half: number
  readonly #sizeOf: (value: V, key: K) => number
  #size = 0
  #fresh = new Map<K, V>()
  #stale = new Map<K, V>()
  #timer: NodeJS.Timeout | undefined

  /** Holds values of so much size together, each of size 1 where nothing says how large it is. */
  constructor(most: number, sizeOf: (value: V, key: K) => number = () => 1) {
    this.#half = Math.ceil(most / 2)
    this.#sizeOf = sizeOf
  }

  get(key: K): V | undefined {
    const fresh = this.#fresh.get(key)
    if (fresh !== undefined) return fresh
    const stale = this.#stale.get(key)
    if (stale !== undefined) this.set(key, stale)
    return stale
  }

  set(key: K, value: V): void {
    const size = this.#sizeOf(value, key)
    if (this.#size > 0 && this.#size + size > this.#half) this.#age()
    this.#size += size
    this.#fresh.set(key, value)
    if (this.#timer !== undefined) return
    this.#timer = setInterval(() => this.#age(), WHILE).unref()
    filled.add(this)
  }

  /** The value of a key; made where it is not known. */
  recall(key: K, make: () => V): V {
    const known = this.get(key)
    if (known !== undefined) return known
    const made = make()
    this.set(key, made)
    return made
  }

  clear(): void {
    this.#size = 0
    this.#fresh = new Map()
    this.#stale = new Map()
    this.#rest()
  }

  #age(): void {
    this.#stale = this.#fresh
    this.#size = 0
    this.#fresh = new Map()
    if (this.#stale.size > 0) return
    this.#rest()
    if (filled.size === 0) afterwards()
  }

  #rest(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    filled.delete(this)
  }
}
