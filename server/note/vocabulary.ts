/**
 * Tables by word. Words of a note carry a hash, so that most tables can tell at a glance that a word is
 * none of theirs: thousands of words, looked up in dozens of tables, a sentence.
 */

const SPREAD = 0x9e3779b1

/** A number that few other words have. */
export function hashOf(lower: string): number {
  let hash = 0
  for (let at = 0; at < lower.length; at++) {
    hash = Math.imul((hash >>> 15) ^ hash ^ lower.charCodeAt(at), SPREAD)
  }
  return hash
}

/** So many bits for each word of a table: one word in sixteen that is none of its words is looked up in vain. */
const BITS_A_WORD = 16

/** What a list knows of words. */
export class WordTable<T> {
  /** A power of two of bits, set where the hash of one of its words falls; made when first needed. */
  #bits: Uint32Array | undefined
  /** How far a hash is shifted to fall on a bit. */
  #shift = 0
  readonly #values = new Map<string, T>()

  get({ hash, lower }: { readonly hash: number; readonly lower: string }): T | undefined {
    const bits = this.#bits ?? this.#index()
    const bit = hash >>> this.#shift
    return ((bits[bit >> 5] ?? 0) >>> (bit & 31)) & 1 ? this.#values.get(lower) : undefined
  }

  /** The value of a word that no note has been read with. */
  find(lower: string): T | undefined {
    return this.#values.get(lower)
  }

  set(lower: string, value: T): void {
    this.#values.set(lower, value)
    this.#bits = undefined
  }

  #index(): Uint32Array {
    const length = Math.max(6, Math.ceil(Math.log2(this.#values.size * BITS_A_WORD)))
    const bits = new Uint32Array(2 ** (length - 5))
    this.#shift = 32 - length
    for (const lower of this.#values.keys()) {
      const bit = hashOf(lower) >>> this.#shift
      bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31))
    }
    this.#bits = bits
    return bits
  }

  /** The value of a word; made where it has none. */
  recall(lower: string, make: () => T): T {
    const known = this.find(lower)
    if (known !== undefined) return known
    const made = make()
    this.set(lower, made)
    return made
  }

  /** The words that it has. */
  keys(): string[] {
    return [...this.#values.keys()]
  }
}
