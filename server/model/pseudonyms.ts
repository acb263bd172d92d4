/**
 * Pseudonyms: before a text leaves for a model, whoever and whatever could tell who somebody is becomes
 * a placeholder, and comes back exactly. The map lives in these closures alone: nothing is kept or logged.
 */
import type { NoteInput } from '../contract.ts'
import type { Span } from '../note/span.ts'
import { detect } from './pseudonyms/detect.ts'
import { createEntities } from './pseudonyms/entities.ts'
import { type Found, KINDS } from './pseudonyms/found.ts'
import { learnName, readKnown } from './pseudonyms/known.ts'
import { describe } from './pseudonyms/legend.ts'
import { createPlaceholders } from './pseudonyms/placeholders.ts'
import { PLACEHOLDER, restoreText } from './pseudonyms/restore.ts'

export { createRestorer, type Restorer } from './pseudonyms/restorer.ts'

export interface Pseudonyms {
  /** Of the note or any part of it: the same placeholder for the same words every time. */
  readonly mask: (text: string) => string
  /** Undefined where a placeholder was altered or invented; ordinary [slots] stay. */
  readonly restore: (text: string) => string | undefined
  /** Who is who, by role alone: "[CHILD] is the child; [PERSON_1] is a teacher". */
  readonly legend: string
  /** What kinds of identifiers an outbound text still holds ("a name"); none when it is clean. */
  readonly findLeaks: (text: string) => string[]
  /** Whether the note's people were given. */
  readonly mode: 'known' | 'found'
}

/** Masking can bring out more to mask; a few rounds settle it. */
const MOST_ROUNDS = 8

/** Reads a note and who is in it. What `mask` gives for any text is clean by `findLeaks`. */
export function createPseudonyms(
  text: string,
  note: Pick<NoteInput, 'child' | 'people' | 'places'>,
): Pseudonyms {
  const known = readKnown(note)
  const placeholders = createPlaceholders()
  const entities = createEntities(known)
  const masked = new Map<string, string>()

  function mask(part: string): string {
    const before = masked.get(part)
    if (before !== undefined) return before
    let now: Masked = { text: part, taken: [], names: [] }
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = maskOnce(now)
      if (next.text === now.text) break
      now = next
    }
    masked.set(part, now.text)
    return now.text
  }

  function maskOnce(now: Masked): Masked {
    const found = detect(now.text, known, now.taken)
    if (found.length === 0) return { ...now, names: [] }
    let out = ''
    let at = 0
    const taken: Span[] = []
    const names: string[] = []
    const places: (Span & Partial<Found>)[] = [...now.taken, ...found]
    for (const one of places.sort((a, b) => a.start - b.start)) {
      out += now.text.slice(at, one.start)
      const surface = now.text.slice(one.start, one.end)
      const put =
        one.kind !== undefined
          ? placeholders.give(one.entity ?? entities.entityOf(one.kind, surface), surface)
          : surface
      if (one.kind === 'name') names.push(surface)
      taken.push({ start: out.length, end: out.length + put.length })
      out += put
      at = one.end
    }
    return { text: out + now.text.slice(at), taken, names }
  }

  // what is learnt at the end of the note holds at its beginning
  for (const name of maskOnce({ text, taken: [], names: [] }).names) learnName(known, name)
  mask(text)
  return {
    mask,
    restore: (answer) => restoreText(answer, placeholders.surfaceOf),
    get legend() {
      return describe(placeholders.given())
    },
    findLeaks(outbound) {
      const taken = [...outbound.matchAll(PLACEHOLDER)]
        .filter(([placeholder]) => placeholders.surfaceOf(placeholder) !== undefined)
        .map(({ 0: placeholder, index }) => ({ start: index, end: index + placeholder.length }))
      const found = detect(outbound, known, taken)
      return [...new Set(found.map(({ kind }) => KINDS[kind].leak))]
    },
    mode: known.hasPeople ? 'known' : 'found',
  }
}

interface Masked {
  readonly text: string
  /** Where its placeholders stand. */
  readonly taken: readonly Span[]
  /** Names that were found in it. */
  readonly names: readonly string[]
}
