/** What is remembered with a sentence's reading for as long as that lives. */
/** A reading holds the places. */
interface Holder {
  readonly told: unknown[]
}

let places = 0

/** As many places as there are memories, for a reading to hold. */
export const emptyPlaces = (): unknown[] => new Array(places)

/**
 * A memory for one kind of fact that a sentence's own words tell; values are never `undefined`. Each has
 * a place of its own in every reading: a look-up is a step, where a weak map's is a search, and dozens
 * of facts are asked for of each sentence of a note at each key.
 */
export class ReadingMemory<T> {
  readonly #place = places++

  get(reading: Holder): T | undefined {
    return reading.told[this.#place] as T | undefined
  }

  set(reading: Holder, value: T): void {
    reading.told[this.#place] = value
  }

  /** The value of a reading; made where it has none. */
  recall<R extends Holder>(reading: R, make: (reading: R) => T): T {
    const known = this.get(reading)
    if (known !== undefined) return known
    const made = make(reading)
    this.set(reading, made)
    return made
  }
}
