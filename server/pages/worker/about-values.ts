/** Between the form's fields and what goes to the service: what is left empty is left out. */
import type { NoteContext } from '../../../plugin/index.ts'
import type { About, Place } from '../../contract.ts'
import type { AboutFields } from './about-fields.ts'
import { readNames } from './field.ts'

const ANSWERS = [
  'childSeen',
  'seenAlone',
  'announced',
  'statutory',
  'safeguarding',
  'significant',
] as const
const NAMES = ['present', 'alsoOnRecordOf', 'openReferrals'] as const
const TEXTS = [
  'title',
  'kind',
  'eventAt',
  'venue',
  'author',
  'authorRole',
  'writtenAt',
  'finalisedAt',
  'finalisedBy',
  'reportedTo',
  'decidedAt',
  'previousAt',
] as const

export function readFields(fields: AboutFields): NoteContext {
  const child = readChild(fields)
  const people = readPeople(fields)
  const places = readPlaces(fields)
  const about = readAbout(fields)
  const profile = fields.profile.control.value
  return {
    ...(profile ? { profile } : {}),
    ...(child ? { child } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(places.length > 0 ? { places } : {}),
    ...(Object.keys(about).length > 0 ? { about } : {}),
  }
}

function readChild(fields: AboutFields): NoteContext['child'] {
  const name = fields.name.control.value.trim()
  if (name === '') return undefined
  const knownAs = readNames(fields.knownAs.control.value)
  const pronouns = fields.pronouns.control.value.trim()
  const words = fields.words.read().filter(([ours, theirs]) => ours && theirs)
  return {
    name,
    ...(knownAs.length > 0 ? { knownAs } : {}),
    ...(pronouns ? { pronouns } : {}),
    ...(words.length > 0 ? { words: Object.fromEntries(words) } : {}),
  }
}

const readPeople = (fields: AboutFields): NonNullable<NoteContext['people']> =>
  fields.people.read().flatMap(([name = '', role = '', known = '']) => {
    if (name === '' || role === '') return []
    const knownAs = readNames(known)
    return [{ name, role, ...(knownAs.length > 0 ? { knownAs } : {}) }]
  })

const readPlaces = (fields: AboutFields): NonNullable<NoteContext['places']> =>
  fields.places
    .read()
    .flatMap(([name = '', kind]) => (name === '' ? [] : [{ name, kind: kind as Place['kind'] }]))

function readAbout({ about }: AboutFields): About {
  const readOne = (name: keyof About) => about[name].control.value.trim()
  const told: (readonly [keyof About, string | boolean | string[] | undefined])[] = [
    ...TEXTS.map((name) => [name, readOne(name) || undefined] as const),
    ...ANSWERS.map((name) => [name, toBoolean(readOne(name))] as const),
    ...NAMES.map((name) => [name, toNames(readOne(name))] as const),
  ]
  return Object.fromEntries(told.filter(([, value]) => value !== undefined))
}

export function fillFields(fields: AboutFields, context: NoteContext): void {
  const { child, people = [], places = [], about = {} } = context
  fields.name.control.value = child?.name ?? ''
  fields.knownAs.control.value = child?.knownAs?.join(', ') ?? ''
  fields.pronouns.control.value = child?.pronouns ?? ''
  fields.words.fill(Object.entries(child?.words ?? {}))
  fields.people.fill(
    people.map(({ name, role, knownAs }) => [name, role, knownAs?.join(', ') ?? '']),
  )
  fields.places.fill(places.map(({ name, kind }) => [name, kind]))
  for (const name of TEXTS) fields.about[name].control.value = about[name] ?? ''
  for (const name of ANSWERS) fields.about[name].control.value = toAnswer(about[name])
  for (const name of NAMES) fields.about[name].control.value = about[name]?.join(', ') ?? ''
}

const toNames = (value: string): string[] | undefined => {
  const names = readNames(value)
  return names.length > 0 ? names : undefined
}
const toBoolean = (answer: string): boolean | undefined =>
  answer === '' ? undefined : answer === 'yes'
const toAnswer = (value: boolean | undefined): string =>
  value === undefined ? '' : value ? 'yes' : 'no'
