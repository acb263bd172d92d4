/** The words of the names that a note's people go by. */
import type { Cast, Named, NamedPerson } from '../../note/people.ts'
import type { Comparison } from './passage.ts'

const castWords = new WeakMap<Cast, ReadonlySet<string>>()

/** Every word of every name that the note's people go by, in lower case. */
export function wordsOfCast({ cast }: Comparison): ReadonlySet<string> {
  const known = castWords.get(cast)
  if (known) return known
  const words = new Set(readCastWords(cast))
  castWords.set(cast, words)
  return words
}

function readCastWords(cast: Cast): string[] {
  const named: readonly (Named | NamedPerson)[] = [
    ...cast.people,
    ...(cast.child ? [cast.child] : []),
  ]
  return named.flatMap((one) => [
    ...one.forms.flatMap((form) => form.split(' ')),
    ...one.name.toLowerCase().split(/\s+/),
    ...one.initials.map((initials) => initials.toLowerCase()),
    ...('role' in one ? one.role.toLowerCase().split(/[\s,]+/) : []),
  ])
}
