/** Picks the cases of a run: a part of the set, single ids, or all of it. */
import type { SetInfo } from './set.ts'
import { UsageError } from './usage.ts'

interface Picked {
  readonly id: string
  /** The case that this one was made from: a part that names that case holds this one too. */
  readonly of?: string | undefined
}

export interface Selection<T extends Picked> {
  readonly cases: readonly T[]
  /** Why cases of this selection are not shown one by one; absent where they may be. */
  readonly heldBack?: string
}

/** Throws `UsageError` where the set has no such part or case. */
export function selectCases<T extends Picked>(
  set: SetInfo & { readonly cases: readonly T[] },
  { part, only }: { part?: string | undefined; only?: readonly string[] | undefined },
): Selection<T> {
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
  const inPart = set.cases.filter((one) => ofPart?.has(one.of ?? one.id) ?? true)
  const cases = only ? inPart.filter((one) => only.includes(one.id)) : inPart
  const missing = only?.filter((id) => !cases.some((one) => one.id === id)) ?? []
  if (missing.length > 0) {
    const where = part === undefined ? '' : `, part "${part}"`
    throw new UsageError(`Not in the set "${set.name}"${where}: ${missing.join(', ')}.`)
  }
  const heldBack = cases.map((one) => heldIn(set, one)).find((reason) => reason !== undefined)
  return { cases, ...(heldBack ? { heldBack } : {}) }
}

/** Why a case is not to be shown; undefined where it may be. */
export const heldIn = ({ parts = {} }: SetInfo, one: Picked): string | undefined =>
  Object.values(parts).find(({ heldBack, cases }) => heldBack && cases.includes(one.of ?? one.id))
    ?.heldBack
