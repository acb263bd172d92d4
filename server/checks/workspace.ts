/** An array that is taken again and again by what works with one at each key; it only ever grows. */
export class Workspace<T extends { readonly length: number }> {
  readonly #make: (length: number) => T
  #array: T

  constructor(make: (length: number) => T) {
    this.#make = make
    this.#array = make(0)
  }

  /** An array at least so long, which holds whatever was left in it; until it is taken next. */
  take(length: number): T {
    if (this.#array.length < length) this.#array = this.#make(length * 2)
    return this.#array
  }
}
