/** The words that stand for somebody, given who is in the note: names, roles, "the child", pronouns. */
import type { Gender } from './gender.ts'
import { isAlsoWord } from './given-names.ts'
import { loadLines } from './lists.ts'
import type { Cast, Named } from './people.ts'
import { type Role, type RoleKind, roleOf, roles } from './roles.ts'

export type EntryKind = 'name' | 'initials' | 'role' | 'child-word' | 'group' | 'pronoun' | 'you'

/** One word or phrase and whom it stands for. */
export interface Entry {
  readonly kind: EntryKind
  /** The words after the first one. */
  readonly rest: readonly string[]
  /** `child`, `p2` for the third of the cast's people, a role's name, or '' where the note tells. */
  readonly who: string
  readonly gender: Gender
  readonly isPlural: boolean
  readonly role: RoleKind | undefined
  /** "jordans room", "mums house": the form is an owner although it has no apostrophe. */
  readonly isOwner: boolean
  /** "the boy" means somebody; "boy" alone does not. */
  readonly needsThe: boolean
}

export interface Lexicon {
  readonly cast: Cast
  /** By the first word, longest phrase first. */
  readonly find: (first: string) => readonly Entry[] | undefined
}

const PRONOUNS: Readonly<Record<Exclude<Gender, 'unknown'>, string>> = {
  he: 'he him his himself hisself hes',
  she: 'she her hers herself shes',
  they: 'they them their theirs themselves themself theyre theyve',
}
const YOU = 'you your yours yourself yourselves youre youve'
const CHILD_WORDS = loadLines('child-words')
const GROUP_WORDS = loadLines('group-words')

const plain = { gender: 'unknown', isPlural: false, role: undefined, isOwner: false } as const
/** "Baby" as a name is still "the baby", "a baby". */
const OWN_WORDS = new Set(['baby', 'unborn', 'unborn baby', 'unborn child', 'child', 'yp'])
const KIN: ReadonlySet<RoleKind> = new Set<RoleKind>(['parent', 'kin', 'sibling'])
type Draft = Omit<Entry, 'rest'>
const BOTH = {
  ...plain,
  kind: 'pronoun',
  who: '',
  gender: 'they',
  isPlural: true,
  needsThe: false,
} as const
type Entries = Map<string, Entry[]>

function put(entries: Entries, phrase: string, draft: Draft): void {
  const [first = '', ...rest] = phrase.split(' ')
  const list = entries.get(first) ?? []
  list.push({ ...draft, rest })
  list.sort((a, b) => b.rest.length - a.rest.length)
  entries.set(first, list)
}

const ordinary = readOrdinary()

/** What stands for somebody in any note. */
function readOrdinary(): Entries {
  const entries: Entries = new Map()
  for (const [gender, words] of Object.entries(PRONOUNS) as [Gender, string][]) {
    const draft = { ...plain, kind: 'pronoun', who: '', gender, needsThe: false } as const
    for (const word of words.split(' ')) put(entries, word, draft)
  }
  put(entries, 'both', { ...BOTH })
  for (const word of YOU.split(' ')) {
    put(entries, word, { ...plain, kind: 'you', who: 'child', needsThe: false })
  }
  for (const [lines, kind] of [
    [CHILD_WORDS, 'child-word'],
    [GROUP_WORDS, 'group'],
  ] as const) {
    for (const line of lines) {
      const [phrase = '', gender = '', need = ''] = line.split('|').map((part) => part.trim())
      put(entries, phrase, {
        ...plain,
        kind,
        who: phrase === 'baby' || phrase.startsWith('unborn') ? 'baby' : 'child',
        gender: gender === 'he' || gender === 'she' ? gender : 'unknown',
        isPlural: kind === 'group',
        needsThe: need === 'the',
      })
    }
  }
  for (const role of roles) putRole(entries, role, { who: role.name, gender: role.gender })
  return entries
}

function putRole(entries: Entries, role: Role, { who, gender }: Pick<Entry, 'who' | 'gender'>) {
  const isPlural = role.kind === 'crowd'
  const draft = { ...plain, kind: 'role', needsThe: false, role: role.kind, isPlural } as const
  for (const phrase of role.phrases) {
    put(entries, phrase, { ...draft, who, gender })
    const mayOwn = KIN.has(role.kind) && phrase !== 'parent'
    if (mayOwn && phrase.length > 2)
      put(entries, `${phrase}s`, { ...draft, who, gender, isOwner: true })
  }
}

/** The words for everybody in a note with this cast. */
export function readLexicon(cast: Cast): Lexicon {
  const own: Entries = new Map()
  const held = cast.people.map((person) => roleOf(person.role))
  for (const [index, person] of cast.people.entries()) {
    const role = held[index]?.kind
    putNames(own, person, { ...plain, who: `p${index}`, gender: person.gender, role, kind: 'name' })
  }
  for (const role of roles) {
    const index = held.indexOf(role)
    const holder = cast.people[index]
    const isOnly = held.lastIndexOf(role) === index
    if (!holder || !isOnly || role.kind === 'crowd' || role.kind === 'writer') continue
    putRole(own, role, { who: `p${index}`, gender: holder.gender })
  }
  // "The twins" are the child's own only where the cast has the other one.
  if (cast.people.some(({ role }) => /\btwin\b/i.test(role))) {
    const group = { ...plain, kind: 'group', who: 'child', isPlural: true, needsThe: true } as const
    put(own, 'twins', group)
  }
  // The child comes last and so first in each list: "Sam" means the child where two are called Sam.
  if (cast.child) {
    const { child } = cast
    putNames(own, child, { ...plain, who: 'child', gender: child.gender, kind: 'name' })
  }
  const cache = new Map<string, readonly Entry[] | undefined>()
  const find = (first: string) => {
    const known = own.get(first)
    if (!known) return ordinary.get(first)
    if (!cache.has(first)) cache.set(first, merge(known, ordinary.get(first)))
    return cache.get(first)
  }
  return { cast, find }
}

const merge = (own: readonly Entry[], others: readonly Entry[] = []): readonly Entry[] =>
  [...own, ...others].sort((a, b) => b.rest.length - a.rest.length)

function putNames(entries: Entries, named: Named, base: Omit<Draft, 'needsThe'>): void {
  const draft = { ...base, needsThe: false }
  const forms = new Set(named.forms)
  for (const form of named.forms) {
    const [first = '', ...rest] = form.split(' ')
    const parts = first.split('-')
    if (rest.length > 0 || parts.length < 2) continue
    forms.add(parts.join(' ')).add(parts.join(''))
    if ((parts[0]?.length ?? 0) > 2) forms.add(parts[0] ?? '')
  }
  for (const form of forms) {
    if (OWN_WORDS.has(form)) continue
    unshift(entries, form, draft)
    const isWord = isAlsoWord(form)
    if (!isWord && form.length > 2 && !form.includes(' ') && !form.endsWith('s')) {
      unshift(entries, `${form}s`, { ...draft, isOwner: true })
    }
  }
  for (const initials of named.initials) {
    unshift(entries, initials.toLowerCase(), { ...draft, kind: 'initials' })
  }
}

function unshift(entries: Entries, phrase: string, draft: Draft): void {
  const [first = '', ...rest] = phrase.split(' ')
  entries.set(first, [{ ...draft, rest }, ...(entries.get(first) ?? [])])
}
