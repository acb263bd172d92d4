/** Runs the checks that a profile's guide asks for. */
import type { Check, Source } from '../contract.ts'
import type { CheckFacts, NoteCheck } from './check.ts'
import { guideOfEntry } from './entries.ts'
import { type KnownFacts, readFacts } from './facts.ts'

/** Every outcome of every check that answers an entry of the profile's guide, in the checks' order. */
export function runChecks(checks: Readonly<Record<string, NoteCheck>>, known: KnownFacts): Check[] {
  const facts = readFacts(known)
  return Object.entries(checks)
    .filter(([id, check]) => isAskedFor(id, check, facts))
    .flatMap(([id, check]) =>
      check.check(facts).map((outcome, index) => ({
        id: `${id}-${index + 1}`,
        rule: `checks/${id}`,
        title: check.title,
        status: outcome.status,
        message: outcome.message,
        sources: sourcesFor(check, facts),
        ...(outcome.span ? { start: outcome.span.start, end: outcome.span.end } : {}),
      })),
    )
}

function isAskedFor(id: string, check: NoteCheck, { profile }: CheckFacts): boolean {
  if (profile.off.includes(`checks/${id}`)) return false
  if (profile.guide === undefined) return true
  return check.answers.some((entry) => guideOfEntry(entry) === profile.guide)
}

/** The guide's own words first, where the check cites the guide in force. */
function sourcesFor(check: NoteCheck, { profile }: CheckFacts): Source[] {
  const own = check.sources.filter((source) => 'guide' in source && source.guide === profile.guide)
  return own.length > 0 ? own : [...check.sources]
}
