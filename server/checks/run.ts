/** Runs the checks that a profile asks for. */
import type { Check, Source } from '../contract.ts'
import type { Profile } from '../profiles/profile.ts'
import type { NoteCheck, Outcome } from './check.ts'
import { isAsked } from './entries.ts'
import { type KnownFacts, readFacts } from './facts.ts'

/** A check that a profile asks for. */
interface Asked {
  readonly id: string
  readonly check: NoteCheck
  readonly sources: Source[]
  /** The first of the entries that it answers. */
  readonly entry: string
  /** Whether the guide only prompts for it: then nothing is called missing. */
  readonly isPrompt: boolean
}

type Checks = Readonly<Record<string, NoteCheck>>

/** Every outcome of every check that answers what the profile asks for, in its guide's order. */
export function runChecks(checks: Checks, known: KnownFacts): Check[] {
  const facts = readFacts(known)
  return askedOf(checks, known.profile).flatMap(({ id, check, sources, isPrompt }) =>
    check.check(facts).map((outcome, index) => ({
      id: `${id}-${index + 1}`,
      rule: `checks/${id}`,
      title: check.title,
      status: isPrompt ? soften(outcome.status) : outcome.status,
      message: outcome.message,
      sources,
      ...(outcome.span ? { start: outcome.span.start, end: outcome.span.end } : {}),
    })),
  )
}

const soften = (status: Outcome['status']): Outcome['status'] =>
  status === 'missing' ? 'ask' : status

/** Profiles live as long as the process, and what each asks for does not change. */
const memory = new WeakMap<Profile, { readonly checks: Checks; readonly asked: Asked[] }>()

function askedOf(checks: Checks, profile: Profile): readonly Asked[] {
  const known = memory.get(profile)
  if (known?.checks === checks) return known.asked
  const asked = Object.entries(checks)
    .flatMap(([id, check]) => toAsked(id, check, profile))
    .sort((a, b) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0))
  memory.set(profile, { checks, asked })
  return asked
}

function toAsked(id: string, check: NoteCheck, profile: Profile): Asked[] {
  const wanted = check.answers.filter((one) => isAsked(one, profile)).sort()
  const [entry] = wanted
  if (entry === undefined || isOff(id, profile)) return []
  const isPrompt = wanted.every((one) => profile.prompts.includes(one))
  return [{ id, check, entry, sources: sourcesFor(check, profile), isPrompt }]
}

/** A profile may leave out one check, or all of one matter: `checks/timing`. */
export const isOff = (id: string, { off }: Profile): boolean =>
  off.includes(`checks/${id}`) || off.includes(`checks/${id.split('/')[0]}`)

/** The guide's own words alone, where the check cites the guide in force, and what is said as ours. */
function sourcesFor(check: NoteCheck, { guide }: Profile): Source[] {
  const own = check.sources.filter((source) => !('guide' in source) || source.guide === guide)
  return own.some((source) => 'guide' in source) ? own : [...check.sources]
}
