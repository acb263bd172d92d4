/**
 * Remembers for many numbers, all 32 bits, where each was met first. One is used again and again: what it
 * takes is not given back, since a check at each key would make and drop it each time.
 */
export class FirstPlaces {
  #mask = 0
  #numbers = new Int32Array(0)
  /** A place is worth what it says from the round in which it was written. */
  #rounds = new Int32Array(0)
  #places = new Int32Array(0)
  #round = 0

  /** Forgets all, and makes room for so many numbers. */
  begin(most: number): void {
    this.#round++
    if (most * 2 <= this.#mask && this.#round < MOST_ROUNDS) return
    const size = 2 ** Math.ceil(Math.log2(Math.max(most * 2, this.#mask, 256) + 1))
    this.#mask = size - 1
    this.#numbers = new Int32Array(size)
    this.#rounds = new Int32Array(size)
    this.#places = new Int32Array(size)
    this.#round = 1
  }

  /** Where the number was met; -1 where it was not. */
  get(number: number): number {
    const at = this.#slotOf(number)
    return this.#rounds[at] === this.#round ? (this.#places[at] ?? -1) : -1
  }

  /** Keeps the place of a number that has none yet. */
  keep(number: number, place: number): void {
    const at = this.#slotOf(number)
    if (this.#rounds[at] === this.#round) return
    this.#rounds[at] = this.#round
    this.#numbers[at] = number
    this.#places[at] = place
  }

  /** Its own slot, or the free one that it would take. */
  #slotOf(number: number): number {
    let at = (Math.imul(number, SPREAD) >>> SHIFT) & this.#mask
    while (this.#rounds[at] === this.#round && this.#numbers[at] !== number) {
      at = (at + 1) & this.#mask
    }
    return at
  }
}

const MOST_ROUNDS = 2 ** 30
/** Spreads numbers that are alike over the slots: 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1
const SHIFT = 8
