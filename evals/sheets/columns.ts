/** The columns of each kind of set in a spreadsheet, and how a cell says what a case holds. */
import type { PairCase, Side } from '../pair-case.ts'
import type { AnyCase, Case, GuardCase, RewriteCase, SetKind } from '../set.ts'

const WHO = ['child', 'pronouns', 'known as', 'child’s words', 'people'] as const
export const COLUMNS: Readonly<Record<SetKind, readonly string[]>> = {
  notes: [
    ...['id', 'title', 'tags', 'profile', 'to the child', 'family'],
    ...[...WHO, 'places', 'text', 'marked'],
  ],
  guard: ['id', 'of', 'tags', ...WHO, 'source', 'rewrite', 'verdict', 'reason'],
  rewrites: [
    ...['id', 'tags', 'profile', 'family', ...WHO, 'places', 'source'],
    ...['must keep', 'must not say', 'flags', 'reference'],
  ],
  counterfactual: [
    ...['id', 'tags', 'family', 'swap', 'profile', 'people', 'template', 'must keep'],
    ...['a name', 'a pronouns', 'a extra', 'b name', 'b pronouns', 'b extra'],
  ],
}
/** Of notes, where labels do not stand as marks. */
export const LABEL_COLUMNS = ['id', 'quote', 'nth', 'kind', 'also', 'optional'] as const

/** The sheet of labels. */
export const LABELS = 'labels'
/** What a label's kind may be besides a category. */
export const NEVER_FLAG = 'never flag'

export type Row = Readonly<Record<string, string>>

const lines = (list: readonly string[] | undefined): string => (list ?? []).join('\n')
const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** One a line, or with commas between. */
const tagsIn = (cell: string | undefined): string[] | undefined => {
  const tags = (cell ?? '').split(/[\n,]/).flatMap((one) => one.trim() || [])
  return tags.length > 0 ? tags : undefined
}

/** A case as cells; of notes, without labels. */
export const toRow = (kind: SetKind, one: AnyCase): Row => ({
  tags: lines(one.tags),
  ...cellsOf(kind, one),
})

function cellsOf(kind: SetKind, one: AnyCase): Row {
  if (kind === 'counterfactual') return pairRow(one as PairCase)
  const { child, people, places } = one as RewriteCase
  const who = {
    child: child?.name ?? '',
    pronouns: child?.pronouns ?? '',
    'known as': lines(child?.knownAs),
    'child’s words': lines(
      Object.entries(child?.words ?? {}).map(([from, to]) => `${from}: ${to}`),
    ),
    people: lines(
      people?.map(({ name, role, knownAs = [] }) =>
        [name, role, ...(knownAs.length > 0 ? [knownAs.join(', ')] : [])].join(' | '),
      ),
    ),
    places: lines(places?.map((place) => `${place.name} | ${place.kind}`)),
  }
  if (kind === 'guard') {
    const { id, of = '', source, rewrite, verdict, reason } = one as GuardCase
    return { id, of, ...who, source, rewrite, verdict, reason }
  }
  if (kind === 'rewrites') {
    const { id, profile = '', family = '', source, reference = '', ...rest } = one as RewriteCase
    return {
      ...{ id, profile, family, ...who, source, reference },
      'must keep': lines(rest.mustKeep),
      'must not say': lines(rest.mustNot),
      flags: lines(rest.flags),
    }
  }
  const { id, title = '', profile = '', family = '', addressChild, text } = one as Case
  const toChild = addressChild === undefined ? '' : addressChild ? 'yes' : 'no'
  return { id, title, profile, 'to the child': toChild, family, ...who, text }
}

function pairRow(one: PairCase): Row {
  const { id, family = '', swap, people, template, ...rest } = one
  const profile = one.profile ?? ''
  const side = (name: 'a' | 'b', { name: who, pronouns, extra = '' }: Side): Row => ({
    [`${name} name`]: who,
    [`${name} pronouns`]: pronouns,
    [`${name} extra`]: extra,
  })
  return {
    ...{ id, family, swap, profile, template },
    people: lines(people?.map(({ name, role }) => `${name} | ${role}`)),
    'must keep': lines(rest.mustKeep),
    ...side('a', rest.a),
    ...side('b', rest.b),
  }
}

/** Cells as the fields of a case, to be checked by the set's own schema. */
export function fromRow(kind: SetKind, row: Row): Record<string, unknown> {
  const cell = (name: string): string | undefined => (row[name] === '' ? undefined : row[name])
  const given = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const list = (name: string): string[] | undefined =>
    cell(name) === undefined ? undefined : listOf(cell(name))
  const people = list('people')?.map((line) => {
    const [name, role, known] = line.split('|').map((part) => part.trim())
    const knownAs = known?.split(',').map((part) => part.trim())
    return given({ name, role, knownAs })
  })
  const shared = {
    ...{ id: cell('id'), tags: tagsIn(row.tags), profile: cell('profile') },
    ...{ family: cell('family'), people },
  }
  if (kind === 'counterfactual') {
    const side = (name: 'a' | 'b') =>
      given({
        name: cell(`${name} name`),
        pronouns: cell(`${name} pronouns`),
        extra: cell(`${name} extra`),
      })
    const [a, b, mustKeep] = [side('a'), side('b'), list('must keep') ?? []]
    return given({ ...shared, swap: cell('swap'), template: cell('template'), mustKeep, a, b })
  }
  const words = list('child’s words')?.map((line) => line.split(/:\s*/, 2))
  const child = given({
    name: cell('child'),
    knownAs: list('known as'),
    pronouns: cell('pronouns'),
    words: words ? Object.fromEntries(words) : undefined,
  })
  const places = list('places')?.map((line) => {
    const [name, kindOfPlace] = line.split('|').map((part) => part.trim())
    return { name, kind: kindOfPlace }
  })
  const who = { ...shared, places, child: Object.keys(child).length > 0 ? child : undefined }
  if (kind === 'guard') {
    const fields = ['of', 'source', 'rewrite', 'verdict', 'reason'].map((name) => [
      name,
      cell(name),
    ])
    return given({ ...who, ...Object.fromEntries(fields) })
  }
  if (kind === 'rewrites') {
    return given({
      ...who,
      source: cell('source'),
      reference: cell('reference'),
      flags: list('flags'),
      mustKeep: list('must keep') ?? [],
      mustNot: list('must not say') ?? [],
    })
  }
  const toChild = cell('to the child')?.toLowerCase()
  const addressChild = toChild === undefined ? undefined : /^y/.test(toChild)
  return given({ ...who, title: cell('title'), addressChild, text: cell('text') })
}
