/** A profile: one authority's guidance as data. No rule's default encodes a single council's view. */
import type { Source } from '../contract.ts'

export interface Profile {
  readonly id: string
  readonly name: string
  /** Whether the guide asks for writing to the child. */
  readonly addressChild: boolean
  /** Whether words that are only sometimes a problem are raised too. */
  readonly hints: boolean
  /** Where the guide says who the note is written to. */
  readonly source: Source
}
