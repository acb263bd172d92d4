/** Who is in a note, as its `child` and `people` tell: the names that may stand for each of them. */
import type { Child, Person } from '../contract.ts'
import type { Gender } from './gender.ts'
import { genderOfName } from './given-names.ts'
import { Memory } from './memory.ts'
import { type Role, roleOf } from './roles.ts'
import { lowerOf } from './words.ts'

export interface Named {
  /** The full name as given. */
  readonly name: string
  /** Every lower-case form of one or more words that may stand for the person; longest first. */
  readonly forms: readonly string[]
  /** Upper-case initials that may stand for the person: "JE" for Jordan Ellis. */
  readonly initials: readonly string[]
  /** Which pronouns the person goes by, from `pronouns`, a title (Mrs), a role (mum) or a first name. */
  readonly gender: Gender
}

export interface NamedChild extends Named {
  /** Every pronoun that the child goes by, the first of them `gender`; none where it is not known. */
  readonly pronouns: readonly Gender[]
}

export interface NamedPerson extends Named {
  readonly role: string
}

/** The people of a note. `key` is equal for equal casts. */
export interface Cast {
  readonly key: string
  readonly child: NamedChild | undefined
  readonly people: readonly NamedPerson[]
}

const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|pc|dc|ds|ps|sgt|prof|rev|sir|auntie|aunty|aunt|uncle|nan|nana|gran|grandad|granny)\.?$/i

/** "Grandad Pete" is called Pete; "Mrs Gill" is not called Gill. */
const KIN_TITLE = /^(?:auntie|aunty|aunt|uncle|nan|nana|gran|grandad|granny)\s/i

/** The last cast read for a list of people: one check asks for it more than once. */
const casts = new WeakMap<readonly Person[], { readonly child: Child | undefined; cast: Cast }>()
/** And the next check tells the same of them anew. */
const memory = new Memory<string, Cast>(200)

export function readCast(child: Child | undefined, people: readonly Person[] = []): Cast {
  const known = casts.get(people)
  if (known && known.child === child) return known.cast
  const cast = memory.recall(JSON.stringify([child, people]), () => createCast(child, people))
  casts.set(people, { child, cast })
  return cast
}

function createCast(child: Child | undefined, people: readonly Person[]): Cast {
  const cast = { child: child && readChild(child), people: people.map(readPerson) }
  return { key: JSON.stringify(cast), ...cast }
}

function readChild(child: Child): NamedChild {
  const pronouns = readPronouns(child.pronouns)
  return {
    ...readNames(child.name, child.knownAs),
    gender: pronouns[0] ?? 'unknown',
    pronouns,
  }
}

function readPerson(person: Person): NamedPerson {
  const gender = genderOfPerson(person, roleOf(person.role))
  return { ...readNames(person.name, person.knownAs), role: person.role, gender }
}

function readNames(name: string, knownAs: readonly string[] = []): Omit<Named, 'gender'> {
  const forms = new Set<string>()
  const initials = new Set<string>()
  const parts = name.split(/\s+/)
  const untitled = parts.filter((part) => !TITLE.test(part))
  forms.add(lowerOf(parts.join(' ')))
  const first = untitled[0]
  if (first && (untitled.length === parts.length || KIN_TITLE.test(name))) {
    forms.add(lowerOf(first))
  }
  if (untitled.length > 1) initials.add(initialsOf(untitled))
  for (const form of knownAs) {
    if (/^(?:\p{Lu}\.?){2,4}$/u.test(form)) initials.add(form.replaceAll('.', ''))
    else forms.add(lowerOf(form))
  }
  return { name, forms: [...forms].sort((a, b) => b.length - a.length), initials: [...initials] }
}

/** "Kai Thompson-Reid" -> "KTR". */
const initialsOf = (parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split('-'))
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('')

/** "she/they" -> she, they. */
function readPronouns(pronouns = ''): Gender[] {
  const said = pronouns.toLowerCase().split(/[^a-z]+/)
  return (['he', 'she', 'they'] as const)
    .filter((one) => said.includes(one))
    .sort((a, b) => said.indexOf(a) - said.indexOf(b))
}

function genderOfPerson({ name }: Person, role: Role | undefined): Gender {
  if (/^(?:mrs|ms|miss|auntie|aunty|aunt|nan|nana|gran|granny)\b/i.test(name)) return 'she'
  if (/^(?:mr|uncle|sir|grandad)\b/i.test(name)) return 'he'
  if (role && (role.gender === 'he' || role.gender === 'she')) return role.gender
  const first = name.split(/\s+/).find((part) => !TITLE.test(part)) ?? ''
  return genderOfName(first)
}
