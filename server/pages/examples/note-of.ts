/** A text of an example as the service is sent it, and what stands in its texts. */
import type { NoteInput, WorkedExample } from '../../contract.ts'

export const noteOf = (example: WorkedExample, text: string): NoteInput => ({
  ...{ text, profile: example.profile, addressChild: example.addressChild },
  ...(example.child ? { child: example.child } : {}),
  ...{ people: example.people, places: example.places },
  ...(example.alsoOnRecordOf.length > 0
    ? { about: { alsoOnRecordOf: example.alsoOnRecordOf } }
    : {}),
})

export const isIn = ({ before, after }: WorkedExample, words: string): boolean =>
  before.text.includes(words) || after.text.includes(words)
