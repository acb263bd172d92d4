/** The people and places that a note was sent with, and every form under which they may stand in it. */
import type { NoteInput } from '../../contract.ts'
import { loadWords } from '../../note/lists.ts'
import { roleOf, roles } from '../../note/roles.ts'
import { foldOf, type Run, readRuns } from './fold.ts'
import { type Found, KINDS, type Kind } from './found.ts'
import type { Entity } from './placeholders.ts'
import { isTitle } from './titles.ts'
import { isAcronym, isOrdinary } from './vocabulary.ts'

/** When a form may be matched: in any case, with a capital, or in capitals throughout. */
type Writing = 'any' | 'capital' | 'capitals'

export interface KnownForm {
  readonly folds: readonly string[]
  readonly entity: Entity
  readonly kind: Kind
  readonly writing: Writing
}

export interface Known {
  /** Forms by their first run, longest first. */
  readonly forms: ReadonlyMap<string, readonly KnownForm[]>
  readonly isEmpty: boolean
}

const ROLE_PHRASES = new Set(roles.flatMap((role) => role.phrases.map(foldOf)))
const CHILD_WORDS = loadWords('child-words')
const PLACE_WORDS = new Set([
  ...loadWords('place-words'),
  ...'the of and for at st flat house number no c e rc church england catholic community nursery college high grammar special secondary sixth form pre pru gp medical health practice police council family hub club group hotel refuge'.split(
    ' ',
  ),
])

interface Draft {
  readonly folds: readonly string[]
  readonly kind: Kind
  readonly writing: Writing
  readonly owners: Set<Entity>
  readonly isSurname: boolean
}

export function readKnown(note: Pick<NoteInput, 'child' | 'people' | 'places'>): Known {
  const drafts = new Map<string, Draft>()
  const add = (
    folds: readonly string[],
    owner: Entity,
    kind: Kind,
    writing: Writing = 'any',
    isSurname = false,
  ) => {
    if (folds.length === 0 || !isTelling(folds)) return
    const key = `${folds.join(' ')} ${writing}`
    const draft = drafts.get(key) ?? { folds, kind, writing, owners: new Set(), isSurname }
    draft.owners.add(owner)
    drafts.set(key, draft)
  }
  const { child, people = [], places = [] } = note
  if (child) {
    const entity: Entity = { base: 'CHILD', isNumbered: false, role: 'the child' }
    for (const name of [child.name, ...(child.knownAs ?? [])]) addPerson(name, entity, add)
  }
  const bases = people.map(({ role }) => baseOf(role))
  for (const [at, { name, role, knownAs = [] }] of people.entries()) {
    const base = bases[at]
    const isOnly = base !== undefined && bases.filter((other) => other === base).length === 1
    const entity: Entity = {
      base: isOnly ? base : KINDS.name.base,
      isNumbered: !isOnly,
      role: wordsOfRole(role),
    }
    for (const one of [name, ...knownAs]) addPerson(one, entity, add)
  }
  for (const { name, kind } of places) {
    const found: Kind = kind === 'other' ? 'place' : kind
    addPlace(name, found, { base: KINDS[found].base, isNumbered: true }, add)
  }
  const forms = new Map<string, KnownForm[]>()
  for (const draft of drafts.values()) {
    const first = draft.folds[0] as string
    forms.set(first, [...(forms.get(first) ?? []), settle(draft)])
  }
  for (const list of forms.values()) list.sort((a, b) => b.folds.length - a.folds.length)
  return { forms, isEmpty: !child && people.length === 0 }
}

/** A form that several bear names none of them. */
function settle({ folds, kind, writing, owners, isSurname }: Draft): KnownForm {
  const [first] = owners
  if (owners.size === 1 && first) return { folds, kind, writing, entity: first }
  const shared: Kind = isSurname ? 'family' : kind
  return { folds, kind: shared, writing, entity: { base: KINDS[shared].base, isNumbered: true } }
}

type Add = (
  folds: readonly string[],
  owner: Entity,
  kind: Kind,
  writing?: Writing,
  isSurname?: boolean,
) => void

const foldsOf = (text: string): string[] => readRuns(text).map(({ fold }) => fold)

function addPerson(name: string, entity: Entity, add: Add): void {
  const all = name.split(/\s+/)
  const parts = all.filter((part) => !isTitle(foldOf(part).replaceAll('.', '')))
  const words = parts.map(foldsOf).filter((folds) => folds.length > 0)
  if (/^(?:\p{Lu}\.?\s?){1,5}$/u.test(name) && name.length > 1) {
    const letters = foldOf(name).replace(/[^a-z]/g, '')
    add([letters], entity, 'name', 'capitals')
    add([...letters], entity, 'name', 'capitals')
    return
  }
  add(foldsOf(name), entity, 'name')
  if (words.length === 0) return
  add(words.flat(), entity, 'name')
  for (const word of words) if (word.length > 1) add([word.join('')], entity, 'name')
  const first = words[0] as string[]
  const last = words.at(-1) as string[]
  const isTitled = parts.length < all.length && words.length === 1
  if (words.length === 1) {
    add(first, entity, 'name', 'any', isTitled)
    return
  }
  add([...first, ...last], entity, 'name')
  add([...last, ...first], entity, 'name')
  add(first, entity, 'name')
  if (first.length > 1) add([first[0] as string], entity, 'name')
  for (const middle of words.slice(1, -1)) add(middle, entity, 'name')
  add(last, entity, 'name', 'any', true)
  if (last.length > 1)
    for (const piece of last) if (piece.length > 2) add([piece], entity, 'name', 'any', true)
  add([...first, (last[0] as string)[0] as string], entity, 'name', 'capital')
  const letters = words.map((word) => word.map((piece) => piece[0]).join(''))
  for (const initials of [letters.join(''), `${letters[0]?.[0]}${letters.at(-1)?.[0]}`]) {
    if (!isAcronym(initials)) add([initials], entity, 'name', 'capitals')
    add([...initials], entity, 'name', 'capitals')
  }
}

function addPlace(name: string, kind: Kind, entity: Entity, add: Add): void {
  add(foldsOf(name), entity, kind)
  for (const part of name.split(/[,\n]/)) {
    const runs = readRuns(part)
    addTelling(runs, kind, entity, add)
    const withoutNumber = runs.filter(({ fold }) => !/^\d/.test(fold))
    addTelling(withoutNumber, kind, entity, add)
    const end = withoutNumber.findIndex(({ fold }) => PLACE_WORDS.has(fold))
    const start = withoutNumber.findIndex(({ fold }) => !PLACE_WORDS.has(fold))
    if (start === 0 && end > 0) {
      addTelling(withoutNumber.slice(0, end), kind, entity, add)
      addTelling(withoutNumber.slice(0, end + 1), kind, entity, add)
    }
  }
}

function addTelling(runs: readonly Run[], kind: Kind, entity: Entity, add: Add): void {
  const folds = runs.map(({ fold }) => fold)
  if (folds.every((fold) => PLACE_WORDS.has(fold) || /^\d{1,4}$/.test(fold))) return
  add(folds, entity, kind, folds.length === 1 && isOrdinary(folds[0] as string) ? 'capital' : 'any')
}

/** Not "mum", "baby" or "the carer": words for a role name nobody. */
function isTelling(folds: readonly string[]): boolean {
  const phrase = folds.join(' ')
  if (ROLE_PHRASES.has(phrase)) return false
  if (folds.length === 1 && (CHILD_WORDS.has(phrase) || isTitle(phrase))) return false
  return /[\p{L}\p{N}]/u.test(phrase)
}

/** "SOCIAL_WORKER" for a role that the word alone makes clear. */
function baseOf(role: string): string | undefined {
  const known = roleOf(role)
  const who =
    role
      .toLowerCase()
      .split(/[,(]|\s(?:at|from|in|for|with)\s/)[0]
      ?.trim() ?? ''
  if (!known || known.kind === 'crowd' || !known.phrases.includes(who)) return undefined
  const name = who === 'sw' ? 'social worker' : who
  const base = name.toUpperCase().replace(/[^A-Z]+/g, '_')
  return Object.values(KINDS).some((kind) => kind.base === base) || base === 'CHILD'
    ? undefined
    : base
}

/** The words for a role that may stand in the legend: few, plain and nobody's name. */
function wordsOfRole(role: string): string | undefined {
  const words =
    role
      .toLowerCase()
      .split(/[,(]|\s(?:at|from|in|for|with|of)\s/)[0]
      ?.trim() ?? ''
  const isPlain =
    /^[a-z'’ -]{2,40}$/.test(words) &&
    foldsOf(words).every((fold) => fold === 's' || isOrdinary(fold))
  if (isPlain) return words
  return roleOf(role)?.name
}

const JOINING = /^[ \t\u00a0]{0,2}[-‐‑'’ʼ`.,_]{0,2}[ \t\u00a0]{0,2}$/

/** Every place where somebody or something known is named. */
export function findKnown(
  runs: readonly Run[],
  known: Known,
  isNameHere: (at: number) => boolean,
): (Found & { entity: Entity })[] {
  const found: (Found & { entity: Entity })[] = []
  for (let at = 0; at < runs.length; at++) {
    const form = formAt(runs, known, at, isNameHere)
    if (!form) continue
    const last = runs[at + form.folds.length - 1] as Run
    found.push({
      kind: form.kind,
      entity: form.entity,
      start: (runs[at] as Run).start,
      end: last.end,
    })
    at += form.folds.length - 1
  }
  return found
}

function formAt(
  runs: readonly Run[],
  { forms }: Known,
  at: number,
  isNameHere: (at: number) => boolean,
): KnownForm | undefined {
  const run = runs[at] as Run
  return forms.get(run.fold)?.find(({ folds, writing }) => {
    const matched = runs.slice(at, at + folds.length)
    if (matched.length < folds.length) return false
    if (!folds.every((fold, index) => matched[index]?.fold === fold)) return false
    if (!matched.slice(1).every(({ gap }) => JOINING.test(gap))) return false
    if (writing === 'capitals') return matched.every(({ text }) => text === text.toUpperCase())
    if (writing === 'capital')
      return matched.every(({ text }) => text[0] !== text[0]?.toLowerCase() || /\d/.test(text))
    return folds.length > 1 || run.text !== run.text.toLowerCase() || isNameHere(at)
  })
}
