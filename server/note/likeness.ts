/** Compares what sentences tell of people, so that a note read anew keeps what has not changed. */
import type { Mention, SentenceMentions } from './mention.ts'
import type { Referent, Who } from './referent.ts'

/** Where a mention stands decides nothing of whom it means: the order of the mentions does. */
const PLACES: ReadonlySet<string> = new Set([
  'start',
  'end',
  'from',
  'to',
] satisfies (keyof Mention)[])

/** Whether two sentences speak of people alike: the same mentions in the same parts, wherever they stand. */
export function areMentionsAlike(a: SentenceMentions, b: SentenceMentions): boolean {
  if (a === b) return true
  return (
    a.mentions.length === b.mentions.length &&
    isSame(a, b, (key) => key === 'mentions') &&
    a.mentions.every((one, at) => isSame(one, b.mentions[at] as Mention, (key) => PLACES.has(key)))
  )
}

/** Whether the same mentions mean the same people, as surely. */
export const areReferentsSame = (a: readonly Referent[], b: readonly Referent[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at]
    return (
      one.mention === other?.mention &&
      one.isSure === other.isSure &&
      isSameWho(one.who, other.who) &&
      isSameWho(one.rival, other.rival)
    )
  })

const isSameWho = (a: Who | undefined, b: Who | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && isSame(a, b))

/** Whether two records of one type hold the same, keys that are left out aside. */
function isSame<T extends object>(a: T, b: T, isLeftOut?: (key: string) => boolean): boolean {
  const keys = Object.keys(a) as (keyof T & string)[]
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isLeftOut?.(key) || a[key] === b[key])
  )
}
