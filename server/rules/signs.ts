/**
 * Signs: words of which one stands in every sentence that a rule has something to find in, so that
 * most rules need not look at most sentences. `word*` stands for every word that starts so.
 */
import type { Reading } from '../note/note.ts'

export type Signs = ReadonlySet<string>

/** What knows its signs; what knows none looks at every sentence. */
export interface Signed {
  readonly signs?: Signs | undefined
}

/** Tells a function its signs. */
export const withSigns = <F extends object>(signs: Signs | undefined, find: F): F & Signed =>
  Object.assign(find, { signs })

/** The signs of several: none where one of them has none. */
export function signsOfAll(all: readonly Signed[]): Signs | undefined {
  const union = new Set<string>()
  for (const { signs } of all) {
    if (!signs) return undefined
    for (const word of signs) union.add(word)
  }
  return union
}

/** For each sentence those of some finders that may find something in it, in their order. */
export function createSieve<T extends Signed>(
  finders: readonly T[],
): (reading: Reading) => readonly T[] {
  const byWord = new Map<string, number[]>()
  const byStem = new Map<string, number[]>()
  const lengths = new Set<number>()
  for (const [index, { signs }] of finders.entries()) {
    for (const sign of signs ?? []) {
      if (!sign.endsWith('*')) put(byWord, sign, index)
      else {
        put(byStem, sign.slice(0, -1), index)
        lengths.add(sign.length - 1)
      }
    }
  }
  const stemLengths = [...lengths]
  return ({ words }) => {
    const isWanted = finders.map(({ signs }) => signs === undefined)
    const want = (indices: readonly number[] | undefined): void => {
      if (indices) for (const index of indices) isWanted[index] = true
    }
    for (const { lower } of words) {
      want(byWord.get(lower))
      for (const length of stemLengths) {
        if (length <= lower.length) want(byStem.get(lower.slice(0, length)))
      }
    }
    return finders.filter((_, index) => isWanted[index])
  }
}

function put(byWord: Map<string, number[]>, word: string, index: number): void {
  const indices = byWord.get(word)
  if (indices) indices.push(index)
  else byWord.set(word, [index])
}
