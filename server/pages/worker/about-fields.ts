/** Between the form's fields and what goes to the service: what is left empty is left out. */
import type { NoteContext } from '../../../plugin/index.ts'
import type { AboutFields } from './about-form.ts'
import { readNames } from './field.ts'

export function readFields(fields: AboutFields): NoteContext {
  const child = readChild(fields)
  const people = readPeople(fields)
  const about = readAbout(fields)
  const profile = fields.profile.control.value
  return {
    ...(profile ? { profile } : {}),
    ...(child ? { child } : {}),
    ...(people.length > 0 ? { people } : {}),
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

function readAbout(fields: AboutFields): NonNullable<NoteContext['about']> {
  const { kind, eventAt, writtenAt, childSeen, seenAlone, alsoOnRecordOf } = fields
  const others = readNames(alsoOnRecordOf.control.value)
  const text = (field: { control: HTMLInputElement }) => field.control.value.trim() || undefined
  const answer = ({ control }: { control: HTMLSelectElement }) =>
    control.value === '' ? undefined : control.value === 'yes'
  const about = {
    kind: text(kind),
    eventAt: text(eventAt),
    writtenAt: text(writtenAt),
    childSeen: answer(childSeen),
    seenAlone: answer(seenAlone),
    alsoOnRecordOf: others.length > 0 ? others : undefined,
  }
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined))
}

export function fillFields(fields: AboutFields, { child, people, about }: NoteContext): void {
  fields.name.control.value = child?.name ?? ''
  fields.knownAs.control.value = child?.knownAs?.join(', ') ?? ''
  fields.pronouns.control.value = child?.pronouns ?? ''
  fields.words.fill(Object.entries(child?.words ?? {}))
  fields.people.fill(
    (people ?? []).map(({ name, role, knownAs }) => [name, role, knownAs?.join(', ') ?? '']),
  )
  fields.kind.control.value = about?.kind ?? ''
  fields.eventAt.control.value = about?.eventAt ?? ''
  fields.writtenAt.control.value = about?.writtenAt ?? ''
  fields.childSeen.control.value = toAnswer(about?.childSeen)
  fields.seenAlone.control.value = toAnswer(about?.seenAlone)
  fields.alsoOnRecordOf.control.value = about?.alsoOnRecordOf?.join(', ') ?? ''
}

const toAnswer = (value: boolean | undefined): string =>
  value === undefined ? '' : value ? 'yes' : 'no'
