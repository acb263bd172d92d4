/**
 * Pseudonyms: before a text leaves for a model, whoever and whatever could tell who somebody is becomes
 * a placeholder, and comes back exactly. The map lives in these closures alone: nothing is kept or logged.
 */
import type { NoteInput } from '../contract.ts'
import type { Span } from '../note/span.ts'
import { readNames } from './pseudonyms/entities.ts'
import { readRuns } from './pseudonyms/fold.ts'
import { type Found, KINDS, type Kind } from './pseudonyms/found.ts'
import { findKnown, type Known, readKnown } from './pseudonyms/known.ts'
import { findLookAlikes } from './pseudonyms/look-alikes.ts'
import { createPlaceholders, type Entity } from './pseudonyms/placeholders.ts'
import { FILLER, PLACEHOLDER, restoreText } from './pseudonyms/restore.ts'
import { findSites } from './pseudonyms/sites.ts'
import { findStructured } from './pseudonyms/structured.ts'
import { findNames, isNameHere } from './pseudonyms/unknown.ts'

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

const ROUNDS = 6

export function createPseudonyms(
  text: string,
  known: Pick<NoteInput, 'child' | 'people' | 'places'>,
): Pseudonyms {
  const roster = readKnown(known)
  const placeholders = createPlaceholders()
  const names = readNames()

  function mask(part: string): string {
    let masked = maskOnce(part, [])
    for (let round = 1; round < ROUNDS; round++) {
      const next = maskOnce(masked.text, masked.taken)
      if (next.text === masked.text) break
      masked = next
    }
    return masked.text
  }

  function maskOnce(part: string, taken: readonly Place[]) {
    const found = findAll(blank(part, taken), roster)
    let out = ''
    let at = 0
    const places: Place[] = []
    const all = [...taken, ...found].sort((a, b) => a.start - b.start)
    for (const one of all) {
      if (one.start < at) continue
      out += part.slice(at, one.start)
      const surface = part.slice(one.start, one.end)
      const placeholder =
        one.kind !== undefined ? placeholders.give(entityOf(one, surface), surface) : surface
      places.push({ start: out.length, end: out.length + placeholder.length })
      out += placeholder
      at = one.end
    }
    return { text: out + part.slice(at), taken: places }
  }

  const entityOf = ({ kind, entity }: Masked, surface: string): Entity =>
    entity ?? names.entityOf(kind, surface)

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
      const found = findAll(blank(outbound, taken), roster)
      return [...new Set(found.map(({ kind }) => KINDS[kind].leak))]
    },
    mode: roster.isEmpty ? 'found' : 'known',
  }
}

type Place = Span & { readonly kind?: undefined }
type Masked = Found & { readonly entity?: Entity }

/** The text with what is masked already blanked out, length kept. */
function blank(text: string, taken: readonly Place[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of taken) {
    out += text.slice(at, start) + FILLER.repeat(end - start)
    at = end
  }
  return out + text.slice(at)
}

/** Everything found, none inside another: placeholders' doubles first, then by rank. */
function findAll(text: string, roster: Known): Masked[] {
  const runs = readRuns(text)
  const ranked: Masked[] = [
    ...findLookAlikes(text).map((span) => ({ ...span, kind: 'text' as Kind })),
    ...findStructured(text),
    ...findKnown(runs, roster, (at) => isNameHere(runs, at)),
    ...findSites(runs),
    ...findNames(runs),
  ]
  return settle(ranked, text)
}

/** Of overlapping places the one that ranks first stays whole; what is left of others stays too. */
function settle(ranked: readonly Masked[], text: string): Masked[] {
  const isTaken = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) if (text[at] === FILLER) isTaken[at] = 1
  const kept: Masked[] = []
  for (const one of ranked) {
    if (one.kind === 'number' && isTaken.slice(one.start, one.end).some((mark) => mark === 1))
      continue
    let { start } = one
    while (start < one.end) {
      while (start < one.end && (isTaken[start] || /[\s,.]/.test(text[start] ?? ''))) start++
      let end = start
      while (end < one.end && !isTaken[end]) end++
      if (end > start) {
        kept.push({ ...one, start, end })
        isTaken.fill(1, start, end)
      }
      start = end
    }
  }
  return kept
}

function describe(given: ReadonlyMap<Entity, readonly string[]>): string {
  const lines: string[] = []
  for (const [{ base, role }, forms] of given) {
    if (role) lines.push(`${forms.join(', ')} ${forms.length > 1 ? 'are' : 'is'} ${articled(role)}`)
    else if (base === KINDS.name.base && forms.length > 1)
      lines.push(`${forms.join(', ')} are one person`)
  }
  return lines.join('; ')
}

const BARE = /^(?:the|mum|dad|nan|grandad|mummy|daddy|mother|father|stepmum|stepdad|gran|nana)\b/
const articled = (role: string): string => {
  if (BARE.test(role) || /['’]/.test(role)) return role
  return `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`
}
