/** What is worked out about a worked example each time, and what of it stands in the way of what. */
import type { ExampleFindings, NoteInput, WorkedExample } from '../contract.ts'
import { type Fault, ProblemError } from '../errors.ts'
import { checkAfter, findUntreated } from '../examples/check-after.ts'
import { type Authority, findUncitable, reasonsForReview } from '../examples/citations.ts'
import { factsOf } from '../examples/facts.ts'
import { findUnconfirmed } from '../examples/identifiers.ts'
import { findUnfinished } from '../examples/unfinished.ts'

type CheckNote = (input: NoteInput) => Pick<import('../contract.ts').CheckResult, 'flags'>

export function findAll(
  example: WorkedExample,
  checkNote: CheckNote,
  authority: Authority,
  today: string,
): ExampleFindings {
  return {
    facts: factsOf(example),
    left: [...checkAfter(example, checkNote).flags],
    untreated: findUntreated(example, checkNote),
    unfinished: findUnfinished(example),
    uncitable: findUncitable(example.changes, authority),
    open: findUnconfirmed(example),
    reasons: reasonsForReview(example, authority, today),
  }
}

/** Throws the problem that says what is to be mended before somebody else reads it. */
export function needReady({ facts, unfinished, uncitable, open }: ExampleFindings): void {
  const faults: Fault[] = [
    ...facts.faults.map(({ code, mend }) => ({ path: `facts.${code}`, message: mend })),
    ...uncitable.map((message) => ({ path: 'changes', message })),
    ...unfinished.map((message) => ({ path: 'parts', message })),
    ...open.map(({ label }) => ({ path: 'invented', message: `something looks like ${label}` })),
  ]
  if (faults.length === 0) return
  throw new ProblemError(
    'example-not-ready',
    `${faults.length === 1 ? 'One thing is' : `${faults.length} things are`} to be mended before somebody else reads it.`,
    faults,
  )
}

/** Throws the problem that says what kinds of things nobody has confirmed; never the words themselves. */
export function needConfirmed(example: WorkedExample): void {
  const open = findUnconfirmed(example)
  if (open.length === 0) return
  throw new ProblemError(
    'example-not-confirmed',
    'Nothing is kept that looks like a real person, place or number. Put invented ones in their place, or confirm, each by its words, that they are invented.',
    open.map(({ label }) => ({ path: 'invented', message: `not confirmed: ${label}` })),
  )
}
