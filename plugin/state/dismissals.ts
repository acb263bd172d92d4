/**
 * What the worker has set aside. Kept as salted hashes, so that it can be stored beside a note
 * without storing any of the note's words, and by the words around it, so that it holds while
 * positions change and does not silence the same words elsewhere.
 */
import { sha256 } from './hash.ts'

/** What a host may store and hand back: no words of the note. */
export interface SavedDismissals {
  readonly salt: string
  readonly hashes: readonly string[]
}

export type DismissalScope = 'here' | 'note'

/** The flagged words and the text of their block. */
export interface Dismissible {
  readonly rule: string
  readonly quote: string
  /** The words of the block, and where in it the flagged words begin. */
  readonly block: string
  readonly at: number
}

export interface Dismissals {
  readonly isEmpty: () => boolean
  readonly has: (flag: Dismissible) => boolean
  /** Sets a flag aside, here or wherever the same words stand. Says whether that is new. */
  readonly add: (flag: Dismissible, scope: DismissalScope) => boolean
  /** Takes back what sets this flag aside: here, and wherever the same words stand. */
  readonly remove: (flag: Dismissible) => void
  readonly clear: () => void
  readonly save: () => SavedDismissals
}

/** How many hashes are remembered: each flag of a note is asked about over and over. */
const MAX_KNOWN = 2_000

export function createDismissals(saved?: SavedDismissals | null): Dismissals {
  const salt = saved?.salt ?? crypto.getRandomValues(new Uint32Array(4)).join('-')
  const hashes = new Set(saved?.hashes)
  const known = new Map<string, string>()
  const hashOf = (...parts: string[]) => {
    const words = parts.join('\0')
    const hash = known.get(words) ?? sha256(`${salt}\0${words}`).slice(0, 32)
    if (known.size > MAX_KNOWN) known.clear()
    known.set(words, hash)
    return hash
  }
  const keyOf = (flag: Dismissible, scope: DismissalScope) =>
    scope === 'note'
      ? hashOf(flag.rule, normalise(flag.quote))
      : hashOf(flag.rule, normalise(flag.quote), ...neighboursOf(flag))
  return {
    isEmpty: () => hashes.size === 0,
    has: (flag) =>
      hashes.size > 0 && (hashes.has(keyOf(flag, 'here')) || hashes.has(keyOf(flag, 'note'))),
    add(flag, scope) {
      const hash = keyOf(flag, scope)
      const isNew = !hashes.has(hash)
      hashes.add(hash)
      return isNew
    },
    remove(flag) {
      hashes.delete(keyOf(flag, 'here'))
      hashes.delete(keyOf(flag, 'note'))
    },
    clear: () => hashes.clear(),
    save: () => ({ salt, hashes: [...hashes] }),
  }
}

/** Two words on either side. */
function neighboursOf({ block, at, quote }: Dismissible): string[] {
  const before = block.slice(Math.max(0, at - 80), at).match(/[\p{L}\p{N}'’]+/gu) ?? []
  const after =
    block.slice(at + quote.length, at + quote.length + 80).match(/[\p{L}\p{N}'’]+/gu) ?? []
  return [normalise(before.slice(-2).join(' ')), normalise(after.slice(0, 2).join(' '))]
}

const normalise = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim()
