/** The people and places that a note was sent with, and the forms by which they are recognised. */
import type { NoteInput } from '../../contract.ts'
import type { Gender } from '../../note/gender.ts'
import { readCast } from '../../note/people.ts'
import { MODALS, VERBS } from './context-words.ts'
import { foldsOf } from './fold.ts'
import { KINDS, type Kind } from './found.ts'
import { type Form, formsOfPerson, type Writing } from './person-forms.ts'
import { formsOfPlace } from './place-forms.ts'
import type { Entity } from './placeholders.ts'
import { basesOf, ROLE_PHRASES, wordsOfRole } from './role-words.ts'
import { isTitle } from './titles.ts'
import { isAlsoFirstName, isAlsoName } from './vocabulary.ts'

export interface KnownForm {
  readonly folds: readonly string[]
  readonly writing: Writing
  readonly isSurname: boolean
  readonly kind: Kind
  readonly entity: Entity
  /** Of those who share a surname, the one man and the one woman that "Mr" or "Mrs" can mean. */
  readonly titled?: Readonly<Record<'he' | 'she', Entity | undefined>>
}

export interface Known {
  /** By their first run, longest first. */
  readonly forms: ReadonlyMap<string, readonly KnownForm[]>
  /** Words that the note itself has shown to be names, and in what writing they count elsewhere. */
  readonly learned: Map<string, 'any' | 'capital'>
  /** Whether the note's people were given. */
  readonly hasPeople: boolean
}

interface Draft extends Form {
  readonly kind: Kind
  /** Whoever bears it, and the pronoun that they go by. */
  readonly owners: Map<Entity, Gender>
}

export function readKnown(note: Pick<NoteInput, 'child' | 'people' | 'places'>): Known {
  const { child, people = [], places = [] } = note
  const drafts = new Map<string, Draft>()
  const add = (forms: readonly Form[], kind: Kind, owner: Entity, gender: Gender = 'unknown') => {
    for (const form of forms) {
      if (!isTelling(form.folds)) continue
      const key = `${form.writing} ${form.folds.join(' ')}`
      const other = drafts.get(key)
      const owners = other?.owners ?? new Map<Entity, Gender>()
      owners.set(owner, gender)
      const isSurname = form.isSurname && (other?.isSurname ?? true)
      drafts.set(key, { ...form, kind: other?.kind ?? kind, isSurname, owners })
    }
  }
  const addPerson = (names: readonly string[], owner: Entity, gender: Gender) =>
    add(names.flatMap(formsOfPerson), 'name', owner, gender)

  if (child) {
    const owner = { base: 'CHILD', isNumbered: false, role: 'the child' }
    // no child is "Mr" or "Mrs"
    addPerson([child.name, ...(child.knownAs ?? [])], owner, 'unknown')
  }
  const genders = readCast(undefined, people).people.map(({ gender }) => gender)
  const bases = basesOf(people.map(({ role }) => role))
  for (const [at, { name, role, knownAs = [] }] of people.entries()) {
    const base = bases[at]
    const owner = {
      base: base ?? KINDS.name.base,
      isNumbered: base === undefined,
      role: wordsOfRole(role),
    }
    addPerson([name, ...knownAs], owner, genders[at] ?? 'unknown')
  }
  for (const { name, kind } of places) {
    const found: Kind = kind === 'other' ? 'place' : kind
    add(formsOfPlace(name), found, { base: KINDS[found].base, isNumbered: true })
  }
  return {
    forms: indexOf(drafts.values()),
    learned: new Map(),
    hasPeople: child !== undefined || people.length > 0,
  }
}

function indexOf(drafts: Iterable<Draft>): Map<string, KnownForm[]> {
  const forms = new Map<string, KnownForm[]>()
  for (const draft of drafts) {
    const first = draft.folds[0] as string
    const list = forms.get(first) ?? []
    list.push(settle(draft))
    forms.set(first, list)
  }
  for (const list of forms.values()) list.sort((a, b) => b.folds.length - a.folds.length)
  return forms
}

/** A form that several bear names none of them: a surname is the family's. */
function settle({ owners, ...form }: Draft): KnownForm {
  const [first] = owners.keys()
  if (owners.size === 1 && first) return { ...form, entity: first }
  const kind: Kind = form.isSurname ? 'family' : form.kind
  const titled = { he: onlyOne(owners, 'he'), she: onlyOne(owners, 'she') }
  return { ...form, kind, entity: { base: KINDS[kind].base, isNumbered: true }, titled }
}

function onlyOne(owners: ReadonlyMap<Entity, Gender>, gender: Gender): Entity | undefined {
  const such = [...owners].filter(([, one]) => one === gender)
  return such.length === 1 ? such[0]?.[0] : undefined
}

/** Whether a form names somebody: "mum", "baby" or "foster carer" given as a name name nobody. */
export function isTelling(folds: readonly string[]): boolean {
  if (folds.length === 0 || ROLE_PHRASES.has(folds.join(' '))) return false
  return !folds.every((fold) => isTitle(fold) || ROLE_PHRASES.has(fold))
}

/** Learns from the names that a note was found to hold: "grace" of "Grace Hope" is a name all over it. */
export function learnName({ learned }: Known, surface: string): void {
  for (const [at, fold] of foldsOf(surface).entries()) {
    if (fold.length < 3 || isTitle(fold) || MODALS.has(fold) || VERBS.has(fold)) continue
    if (isAlsoFirstName(fold) && at === 0) learned.set(fold, 'any')
    else if (isAlsoName(fold) && !learned.has(fold)) learned.set(fold, 'capital')
  }
}
