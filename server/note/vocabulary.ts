/**
 * A number for each word that a list has. Words of a note carry theirs, so that most lists can tell at a
 * glance that a word is none of theirs: thousands of words, looked up in dozens of lists, a sentence.
 */

const numbers = new Map<string, number>()
const words: string[] = ['']

/** How many words have a number: words read before there were more may lack theirs. */
export const vocabularySize = (): number => numbers.size

/** The number of a word in lower case; 0 where no list has it. */
export const numberOf = (lower: string): number => numbers.get(lower) ?? 0

function register(lower: string): number {
  const known = numbers.get(lower)
  if (known !== undefined) return known
  numbers.set(lower, words.length)
  return words.push(lower) - 1
}

/** So many bits for each word of a table: one word in eight that is none of its words is looked up in vain. */
const BITS_A_WORD = 8
/** Spreads numbers that follow on each other. */
const SPREAD = 0x9e3779b1

/** What a list knows of words. */
export class WordTable<T> {
  /** A power of two of bits, set where the table may have a word whose number falls on it. */
  #bits = new Uint32Array(2)
  /** How far a spread number is shifted to fall on a bit. */
  #shift = 32 - 6
  readonly #values = new Map<number, T>()

  get({ number }: { readonly number: number }): T | undefined {
    if (number === 0) return undefined
    const bit = Math.imul(number, SPREAD) >>> this.#shift
    return ((this.#bits[bit >> 5] ?? 0) >>> (bit & 31)) & 1 ? this.#values.get(number) : undefined
  }

  /** The value of a word that no note has been read with. */
  find(lower: string): T | undefined {
    return this.#values.get(numberOf(lower))
  }

  set(lower: string, value: T): void {
    const number = register(lower)
    this.#values.set(number, value)
    if (this.#values.size * BITS_A_WORD > this.#bits.length * 32) {
      this.#bits = new Uint32Array(this.#bits.length * 2)
      this.#shift--
      for (const known of this.#values.keys()) this.#mark(known)
    } else {
      this.#mark(number)
    }
  }

  #mark(number: number): void {
    const bit = Math.imul(number, SPREAD) >>> this.#shift
    this.#bits[bit >> 5] = (this.#bits[bit >> 5] ?? 0) | (1 << (bit & 31))
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
    return [...this.#values.keys()].map((number) => words[number] ?? '')
  }
}
