/** Picks the cases of a run: a part of the set, single ids, tags, or all of it. */
import type { AnyCase, SetInfo } from './set.ts'
import { nearest } from './sheets/nearest.ts'
import { tagsOf } from './tags.ts'
import { UsageError } from './usage.ts'

interface Picked {
  readonly id: string
  /** The case that this one was made from: a part that names that case holds this one too. */
  readonly of?: string | undefined
}

export interface Selection {
  readonly cases: readonly AnyCase[]
  /** Why cases of this selection are not shown one by one; absent where they may be. */
  readonly heldBack?: string
}

/**
 * `only` holds ids and tags; a case that has one of them is picked. Throws `UsageError` where the set has
 * no such part, id or tag.
 */
export function selectCases(
  set: SetInfo & { readonly cases: readonly AnyCase[] },
  { part, only }: { part?: string | undefined; only?: readonly string[] | undefined },
): Selection {
  const parts = set.parts ?? {}
  if (part !== undefined && !Object.hasOwn(parts, part)) {
    const known = Object.keys(parts)
    throw new UsageError(
      known.length > 0
        ? `The set "${set.name}" has no part "${part}"${meant(part, known)}. Its parts are: ${known.join(', ')}.`
        : `The set "${set.name}" has no parts.`,
    )
  }
  const ofPart = part === undefined ? undefined : new Set(parts[part]?.cases)
  const inPart = set.cases.filter((one: AnyCase & Picked) => ofPart?.has(one.of ?? one.id) ?? true)
  const cases = only ? pick(set.name, inPart, only, part) : inPart
  const heldBack = cases.map((one) => heldIn(set, one)).find((reason) => reason !== undefined)
  return { cases, ...(heldBack ? { heldBack } : {}) }
}

function pick(
  set: string,
  cases: readonly AnyCase[],
  only: readonly string[],
  part: string | undefined,
): AnyCase[] {
  const named = cases.map((one) => ({ one, names: [one.id, ...tagsOf(one)] }))
  const known = new Set(named.flatMap(({ names }) => names))
  const missing = only.filter((name) => !known.has(name))
  if (missing.length > 0) {
    const where = part === undefined ? '' : `, part "${part}"`
    const list = missing.map((name) => `${name}${meant(name, [...known])}`).join(', ')
    const ids = new Set(cases.map(({ id }) => id))
    const tags = [...known].filter((name) => !ids.has(name)).sort()
    throw new UsageError(
      `Not in the set "${set}"${where}: ${list}.\nAn id or a tag; tags are: ${tags.slice(0, 30).join(', ')}.`,
    )
  }
  return named.flatMap(({ one, names }) => (names.some((name) => only.includes(name)) ? [one] : []))
}

const meant = (name: string, known: readonly string[]): string => {
  const near = nearest(name, known)
  return near ? ` (did you mean "${near}"?)` : ''
}

/** Why a case is not to be shown; undefined where it may be. */
export const heldIn = ({ parts = {} }: SetInfo, one: Picked): string | undefined =>
  Object.values(parts).find(({ heldBack, cases }) => heldBack && cases.includes(one.of ?? one.id))
    ?.heldBack
