/** Who is in a note, as its `child` and `people` tell: the names that may stand for each of them. */
import type { Child, Person } from '../contract.ts'
import { lowerOf } from './words.ts'

export type Gender = 'he' | 'she' | 'they' | 'unknown'

export interface Named {
  /** The full name as given. */
  readonly name: string
  /** Every lower-case form of one or more words that may stand for the person; longest first. */
  readonly forms: readonly string[]
  /** Upper-case initials that may stand for the person: "JE" for Jordan Ellis. */
  readonly initials: readonly string[]
  /** Which pronouns the person goes by, from `pronouns`, a title (Mrs) or a role (mum). */
  readonly gender: Gender
}

export interface NamedPerson extends Named {
  readonly role: string
}

/** The people of a note. `key` is equal for equal casts. */
export interface Cast {
  readonly key: string
  readonly child: Named | undefined
  readonly people: readonly NamedPerson[]
}

const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|pc|dc|ps|sgt|prof|rev|sir|auntie|aunty|aunt|uncle|nan|nana|gran)\.?$/i
const HE_ROLE =
  /\b(?:dad|father|stepdad|step-dad|stepfather|brother|uncle|grandad|granddad|grandfather|boyfriend|husband|son|nephew)\b/i
const SHE_ROLE =
  /\b(?:mum|mother|mom|stepmum|step-mum|stepmother|sister|aunt|auntie|nan|nana|gran|grandma|grandmother|girlfriend|wife|daughter|niece)\b/i
const OF_ANOTHER = /['’]s\s/

export function readCast(child: Child | undefined, people: readonly Person[] = []): Cast {
  const cast = {
    child: child && {
      ...readNames(child.name, child.knownAs),
      gender: genderOfPronouns(child.pronouns),
    },
    people: people.map((person) => ({
      ...readNames(person.name, person.knownAs),
      role: person.role,
      gender: genderOfPerson(person),
    })),
  }
  return { key: JSON.stringify(cast), ...cast }
}

function readNames(name: string, knownAs: readonly string[] = []): Omit<Named, 'gender'> {
  const forms = new Set<string>()
  const initials = new Set<string>()
  const parts = name.split(/\s+/)
  const untitled = parts.filter((part) => !TITLE.test(part))
  forms.add(lowerOf(parts.join(' ')))
  if (untitled.length === parts.length && untitled[0]) forms.add(lowerOf(untitled[0]))
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

function genderOfPronouns(pronouns = ''): Gender {
  const first = pronouns.toLowerCase().split(/[/,\s]/)[0]
  return first === 'he' || first === 'she' || first === 'they' ? first : 'unknown'
}

function genderOfPerson({ name, role }: Person): Gender {
  if (/^(?:mrs|ms|miss|auntie|aunty|aunt|nan|nana|gran)\b/i.test(name)) return 'she'
  if (/^(?:mr|uncle|sir)\b/i.test(name)) return 'he'
  const own = role.split(OF_ANOTHER).at(-1) ?? role
  if (HE_ROLE.test(own)) return 'he'
  if (SHE_ROLE.test(own)) return 'she'
  return 'unknown'
}
