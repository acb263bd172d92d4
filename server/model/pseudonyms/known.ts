/** The people and places that a note was sent with, and the forms by which they are recognised. */
import type { NoteInput } from '../../contract.ts'
import { loadWords } from '../../note/lists.ts'
import { roles } from '../../note/roles.ts'
import { foldOf } from './fold.ts'
import { KINDS, type Kind } from './found.ts'
import { type Form, formsOfPerson, type Writing } from './person-forms.ts'
import { formsOfPlace } from './place-forms.ts'
import type { Entity } from './placeholders.ts'
import { basesOf, wordsOfRole } from './role-words.ts'
import { isTitle } from './titles.ts'

export interface KnownForm {
  readonly folds: readonly string[]
  readonly writing: Writing
  readonly isSurname: boolean
  readonly kind: Kind
  readonly entity: Entity
}

export interface Known {
  /** By their first run, longest first. */
  readonly forms: ReadonlyMap<string, readonly KnownForm[]>
  /** Whether the note's people were given. */
  readonly hasPeople: boolean
}

interface Draft extends Form {
  readonly kind: Kind
  readonly owners: Set<Entity>
}

export function readKnown(note: Pick<NoteInput, 'child' | 'people' | 'places'>): Known {
  const { child, people = [], places = [] } = note
  const drafts = new Map<string, Draft>()
  const add = (forms: readonly Form[], kind: Kind, owner: Entity) => {
    for (const form of forms) {
      if (!isTelling(form.folds)) continue
      const key = `${form.writing} ${form.folds.join(' ')}`
      const draft = drafts.get(key) ?? { ...form, kind, owners: new Set() }
      draft.owners.add(owner)
      drafts.set(key, draft)
    }
  }
  const addPerson = (names: readonly string[], owner: Entity) =>
    add(names.flatMap(formsOfPerson), 'name', owner)

  if (child) {
    const owner = { base: 'CHILD', isNumbered: false, role: 'the child' }
    addPerson([child.name, ...(child.knownAs ?? [])], owner)
  }
  const bases = basesOf(people.map(({ role }) => role))
  for (const [at, { name, role, knownAs = [] }] of people.entries()) {
    const base = bases[at]
    addPerson([name, ...knownAs], {
      base: base ?? KINDS.name.base,
      isNumbered: base === undefined,
      role: wordsOfRole(role),
    })
  }
  for (const { name, kind } of places) {
    const found: Kind = kind === 'other' ? 'place' : kind
    add(formsOfPlace(name), found, { base: KINDS[found].base, isNumbered: true })
  }
  return { forms: indexOf(drafts.values()), hasPeople: child !== undefined || people.length > 0 }
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
  const [first] = owners
  if (owners.size === 1 && first) return { ...form, entity: first }
  const kind: Kind = form.isSurname ? 'family' : form.kind
  return { ...form, kind, entity: { base: KINDS[kind].base, isNumbered: true } }
}

const ROLE_PHRASES: ReadonlySet<string> = new Set([
  ...roles.flatMap((role) =>
    role.phrases.map((phrase) => foldOf(phrase).replaceAll(/[^a-z]+/g, ' ')),
  ),
  ...[...loadWords('child-words')].filter((word) => /^[a-z]{3,}$/.test(word)),
])

/** Whether a form names somebody: "mum", "baby" or "foster carer" given as a name name nobody. */
export function isTelling(folds: readonly string[]): boolean {
  if (folds.length === 0 || ROLE_PHRASES.has(folds.join(' '))) return false
  return !folds.every((fold) => isTitle(fold) || ROLE_PHRASES.has(fold))
}
