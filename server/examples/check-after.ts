/** What the rules still see in an after, and whether it is left there on purpose. */
import type { Flag, NoteInput, WorkedExample } from '../contract.ts'
import { overlaps } from '../note/span.ts'

export interface LeftFlag {
  readonly flag: Flag
  /** Why the words stay, where the example says so. */
  readonly why: string | null
}

export interface AfterCheck {
  /** Whether nothing is flagged but what is left on purpose. */
  readonly isQuiet: boolean
  readonly flags: readonly LeftFlag[]
}

/** A text of an example as the service would be sent it. */
export const inputOf = (example: WorkedExample, text: string): NoteInput => ({
  text,
  profile: example.profile,
  addressChild: example.addressChild,
  ...(example.child ? { child: example.child } : {}),
  people: example.people,
  places: example.places,
  ...(example.alsoOnRecordOf.length > 0
    ? { about: { alsoOnRecordOf: example.alsoOnRecordOf } }
    : {}),
})

export function checkAfter(
  example: WorkedExample,
  checkNote: (input: NoteInput) => { readonly flags: readonly Flag[] },
): AfterCheck {
  const { text } = example.after
  const left = example.leftAlone.flatMap(({ words, why }) =>
    placesOf(text, words).map((place) => ({ ...place, why })),
  )
  const flags = checkNote(inputOf(example, text)).flags.map((flag) => ({
    flag,
    why: left.find((place) => overlaps(place, flag))?.why ?? null,
  }))
  return { isQuiet: flags.every(({ why }) => why !== null), flags }
}

/** What is flagged in the before without a change that answers it or a reason to leave it. */
export function findUntreated(
  example: WorkedExample,
  checkNote: (input: NoteInput) => { readonly flags: readonly Flag[] },
): Flag[] {
  const { text, marks } = example.before
  const treated = [...marks, ...example.leftAlone.flatMap(({ words }) => placesOf(text, words))]
  return checkNote(inputOf(example, text)).flags.filter(
    (flag) => !treated.some((place) => overlaps(place, flag)),
  )
}

function placesOf(text: string, words: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length })
  }
  return places
}
