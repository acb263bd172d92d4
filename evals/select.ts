/** Picks the cases of a run: a part of the set, single ids, or all of it. */

import type { Case, EvalSet } from './set.ts'
import { UsageError } from './usage.ts'

export interface Selection {
  readonly cases: readonly Case[]
  /** Why notes of this selection are not shown one by one; absent where they may be. */
  readonly heldBack?: string
}

/** Throws `UsageError` where the set has no such part or case. */
export function selectCases(
  set: EvalSet,
  { part, only }: { part?: string | undefined; only?: readonly string[] | undefined },
): Selection {
  const parts = set.parts ?? {}
  if (part !== undefined && !Object.hasOwn(parts, part)) {
    const known = Object.keys(parts).join(', ')
    throw new UsageError(
      known
        ? `The set "${set.name}" has no part "${part}". Its parts are: ${known}.`
        : `The set "${set.name}" has no parts.`,
    )
  }
  const ofPart = part === undefined ? undefined : new Set(parts[part]?.cases)
  const inPart = set.cases.filter((one) => ofPart?.has(one.id) ?? true)
  const cases = only ? inPart.filter((one) => only.includes(one.id)) : inPart
  const missing = only?.filter((id) => !cases.some((one) => one.id === id)) ?? []
  if (missing.length > 0) {
    const where = part === undefined ? '' : `, part "${part}"`
    throw new UsageError(`Not in the set "${set.name}"${where}: ${missing.join(', ')}.`)
  }
  const held = Object.values(parts).find(
    ({ heldBack, cases: ids }) => heldBack && cases.some((one) => ids.includes(one.id)),
  )
  return { cases, ...(held?.heldBack ? { heldBack: held.heldBack } : {}) }
}
