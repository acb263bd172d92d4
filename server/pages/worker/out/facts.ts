/** What is known about a note, as lines for the head of a file: a label and what was filled in. */
import type { NoteContext } from '../../../../plugin/index.ts'
import type { About } from '../../../contract.ts'

export type Fact = readonly [label: string, value: string]

const LABELS: readonly (readonly [keyof About, string])[] = [
  ['kind', 'Kind of contact'],
  ['eventAt', 'Happened'],
  ['venue', 'Where'],
  ['present', 'Present'],
  ['childSeen', 'Child seen'],
  ['seenAlone', 'Seen alone'],
  ['announced', 'Announced'],
  ['statutory', 'Statutory visit'],
  ['safeguarding', 'Safeguarding'],
  ['reportedTo', 'Reported to'],
  ['significant', 'Significant event'],
  ['decidedAt', 'Decided'],
  ['previousAt', 'Last one'],
  ['author', 'Written by'],
  ['authorRole', 'Role'],
  ['writtenAt', 'Written'],
  ['finalisedAt', 'Finalised'],
  ['finalisedBy', 'Finalised by'],
  ['alsoOnRecordOf', 'Also on the record of'],
  ['openReferrals', 'Open referrals'],
]

/** The title aside, which heads the file. What is not filled in is left out. */
export function listFacts({ child, people = [], places = [], about = {} }: NoteContext): Fact[] {
  const facts: (readonly [string, string | undefined])[] = [
    ['Child', child && nameWith(child.name, child.knownAs)],
    ['Pronouns', child?.pronouns],
    ...LABELS.map(([name, label]) => [label, show(about[name])] as const),
    ...people.map(({ name, role, knownAs }) => [capital(role), nameWith(name, knownAs)] as const),
    ...places.map(({ name }) => ['Place', name] as const),
  ]
  return facts.filter((fact): fact is Fact => Boolean(fact[1]))
}

const nameWith = (name: string, knownAs: readonly string[] = []): string =>
  knownAs.length > 0 ? `${name} (${knownAs.join(', ')})` : name

const capital = (words: string): string => (words[0] ?? '').toUpperCase() + words.slice(1)

function show(value: About[keyof About]): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'string') return value.join(', ')
  return /^\d{4}-\d\d-\d\d/.test(value) ? nameTime(value) : value
}

/** "12 March 2026, 16:00": as it was filled in, by the clock on the wall. */
function nameTime(time: string): string {
  const day = new Date(`${time.slice(0, 10)}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const clock = time.slice(11, 16)
  return clock === '' ? day : `${day}, ${clock}`
}
