/** Replaces whoever and whatever a note could tell of by invented people and places, the same everywhere. */
import type { Child, Identifier, NoteInput, Person, Place } from '../contract.ts'
import { genderOfName } from '../note/given-names.ts'
import { findIdentifiers, isConfirmed } from './identifiers.ts'
import { isOurs } from './invented.ts'
import { createInventor } from './inventor.ts'

export interface InventInput extends Pick<NoteInput, 'child' | 'people' | 'places'> {
  /** All texts that speak of the same people: before, after, scenario. */
  readonly texts: readonly string[]
  /** What somebody knows to be invented: it stays as it is. */
  readonly keep?: readonly string[]
}

export interface Invented {
  readonly texts: string[]
  readonly child?: Child
  readonly people: Person[]
  readonly places: Place[]
  readonly replaced: { readonly kind: string; readonly from: string; readonly to: string }[]
  /** What still looks real, each once: somebody has to confirm "these are invented" to keep it. */
  readonly remaining: Identifier[]
}

/** Names go word by word, so that "Zofia", "Zofia Nowak" and "Mrs Nowak" stay who they are. */
export function inventIdentifiers(input: InventInput): Invented {
  const { texts, child, people = [], places = [], keep = [] } = input
  const cast = { people, places, ...(child ? { child } : {}) }
  const inventor = createInventor((first) => pronounOf(first, child, people))
  const invent = (kind: string, quote: string): string =>
    isConfirmed(quote, keep) ? quote : inventor.invent(kind, quote)
  for (const name of [...(child ? [child.name] : []), ...people.map((one) => one.name)]) {
    invent('name', name)
  }
  const done = texts.map((text) => {
    let out = ''
    let at = 0
    for (const { start, end, quote, kind } of findIdentifiers({ text, ...cast })) {
      out += text.slice(at, start) + invent(kind, quote)
      at = end
    }
    return out + text.slice(at)
  })
  const name = (one: string) => invent('name', one)
  const ownPeople = people.map((person) => ({
    ...person,
    name: name(person.name),
    ...(person.knownAs ? { knownAs: person.knownAs.map(name) } : {}),
  }))
  const ownPlaces = places.map((place) => ({
    ...place,
    name: invent(place.kind === 'other' ? 'place' : place.kind, place.name),
  }))
  const ownChild = child && {
    ...child,
    name: name(child.name),
    ...(child.knownAs ? { knownAs: child.knownAs.map(name) } : {}),
  }
  const found = done.flatMap((text) =>
    findIdentifiers({
      text,
      people: ownPeople,
      places: ownPlaces,
      ...(ownChild ? { child: ownChild } : {}),
    }),
  )
  const replaced = inventor.replaced()
  const given = new Set(replaced.flatMap(({ from, to }) => (from === to ? [] : [to])))
  const remaining = found.filter(
    ({ kind, quote }) => !(isOurs(kind, quote) || given.has(quote) || isConfirmed(quote, keep)),
  )
  return {
    texts: done,
    ...(ownChild ? { child: ownChild } : {}),
    people: ownPeople,
    places: ownPlaces,
    replaced: inventor.replaced(),
    remaining: [...new Map(remaining.map((one) => [one.quote, one])).values()],
  }
}

const HE =
  /\b(?:dad|father|brother|uncle|grandad|grandfather|stepdad|stepfather|son|boyfriend|husband)\b/i
const SHE =
  /\b(?:mum|mother|sister|aunt|auntie|nan|gran|grandmother|stepmum|stepmother|daughter|girlfriend|wife)\b/i

/** By what the note was sent with, else by how the name is mostly borne. */
function pronounOf(
  first: string,
  child: Child | undefined,
  people: readonly Person[],
): 'he' | 'she' | undefined {
  const bears = (names: readonly string[]) =>
    names.some((one) => one.toLowerCase().split(/\s+/).includes(first.toLowerCase()))
  if (child && bears([child.name, ...(child.knownAs ?? [])])) {
    const own = /^(he|she)\b/i.exec(child.pronouns ?? '')?.[1]?.toLowerCase()
    if (own === 'he' || own === 'she') return own
  }
  const person = people.find((one) => bears([one.name, ...(one.knownAs ?? [])]))
  if (person && HE.test(person.role)) return 'he'
  if (person && SHE.test(person.role)) return 'she'
  const gender = genderOfName(first)
  return gender === 'he' || gender === 'she' ? gender : undefined
}
