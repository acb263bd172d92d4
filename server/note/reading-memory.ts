/** What is remembered with the reading of a sentence, or of a block, for as long as that lives. */

/** A reading holds the places. */
interface Holder {
  readonly told: unknown[]
}

/** How many memories there are for the readings of one sort. */
interface Sort {
  places: number
}
const ofSentences: Sort = { places: 0 }
const ofBlocks: Sort = { places: 0 }

/** As many places as there are memories, for a sentence's reading to hold. */
export const emptyPlaces = (): unknown[] => new Array(ofSentences.places)
/** The same for a block's. */
export const emptyBlockPlaces = (): unknown[] => new Array(ofBlocks.places)

/**
 * A memory for one kind of fact that own words tell; values are never `undefined`. Each has a place of its
 * own in every reading: a look-up is a step, where a weak map's is a search, and dozens of facts are asked
 * for of each sentence of a note at each key.
 */
class PlacedMemory<T> {
  readonly #place: number

  constructor(sort: Sort) {
    this.#place = sort.places++
  }

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

/** Remembers what the words of a sentence tell. */
export class ReadingMemory<T> extends PlacedMemory<T> {
  constructor() {
    super(ofSentences)
  }
}

/** Remembers what the words of a block tell, all its sentences together: most of a note is as it was. */
export class BlockMemory<T> extends PlacedMemory<T> {
  constructor() {
    super(ofBlocks)
  }
}
