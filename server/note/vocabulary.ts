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

/** What a list knows of words. */
export class WordTable<T> {
  /** A bit for each number, set where the table has the word. */
  #bits = new Uint32Array(1)
  readonly #values = new Map<number, T>()

  get({ number }: { readonly number: number }): T | undefined {
    const bits = this.#bits[number >> 5] ?? 0
    return (bits >> (number & 31)) & 1 ? this.#values.get(number) : undefined
  }

  /** The value of a word that no note has been read with. */
  find(lower: string): T | undefined {
    return this.#values.get(numberOf(lower))
  }

  set(lower: string, value: T): void {
    const number = register(lower)
    if (number >> 5 >= this.#bits.length) {
      const bits = new Uint32Array((number >> 5) + 64)
      bits.set(this.#bits)
      this.#bits = bits
    }
    this.#bits[number >> 5] = (this.#bits[number >> 5] ?? 0) | (1 << (number & 31))
    this.#values.set(number, value)
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
