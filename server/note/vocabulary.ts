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

/** So many slots for each word, so that a word of no table hardly ever meets another's. */
const SLOTS_A_WORD = 4
const FEWEST_SLOTS = 16

/** What a list knows of words: open addressing by the hash that a word of a note carries already. */
export class WordTable<T> {
  readonly #words: string[] = []
  readonly #hashes: number[] = []
  readonly #values: T[] = []
  /** The place of a word in these, counted from 1; as many slots as a power of two. */
  #slots = new Int32Array(FEWEST_SLOTS)
  /** How far a hash is shifted to fall on a slot. */
  #shift = 32 - Math.log2(FEWEST_SLOTS)

  get({ hash, lower }: { readonly hash: number; readonly lower: string }): T | undefined {
    const slots = this.#slots
    const last = slots.length - 1
    for (let slot = hash >>> this.#shift; ; slot = (slot + 1) & last) {
      const at = (slots[slot] ?? 0) - 1
      if (at < 0) return undefined
      if (this.#hashes[at] === hash && this.#words[at] === lower) return this.#values[at]
    }
  }

  /** The value of a word that no note has been read with. */
  find(lower: string): T | undefined {
    return this.get({ hash: hashOf(lower), lower })
  }

  set(lower: string, value: T): void {
    const hash = hashOf(lower)
    const slot = this.#slotOf(lower, hash)
    const known = this.#slots[slot] ?? 0
    if (known > 0) this.#values[known - 1] = value
    else this.#add(lower, hash, value, slot)
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
  keys(): readonly string[] {
    return this.#words
  }

  /** The slot of a word, or the free one that it would take. */
  #slotOf(lower: string, hash: number): number {
    const last = this.#slots.length - 1
    for (let slot = hash >>> this.#shift; ; slot = (slot + 1) & last) {
      const at = (this.#slots[slot] ?? 0) - 1
      if (at < 0 || (this.#hashes[at] === hash && this.#words[at] === lower)) return slot
    }
  }

  #add(lower: string, hash: number, value: T, slot: number): void {
    this.#slots[slot] = this.#words.push(lower)
    this.#hashes.push(hash)
    this.#values.push(value)
    if (this.#words.length * SLOTS_A_WORD > this.#slots.length) this.#grow()
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    this.#shift = 32 - Math.log2(this.#slots.length)
    for (const [at, hash] of this.#hashes.entries()) {
      this.#slots[this.#slotOf(this.#words[at] ?? '', hash)] = at + 1
    }
  }
}
