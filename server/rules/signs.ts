/**
 * Signs: words of which one stands in every sentence that a rule has something to find in, so that
 * most rules need not look at most sentences. `word*` stands for every word that starts so, `up to`
 * for two words beside each other.
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
  const byWord = new Map<string, Clue>()
  const byStem = new Map<string, Clue>()
  const lengths = new Set<number>()
  for (const [index, { signs }] of finders.entries()) {
    for (const sign of signs ?? []) {
      const [word = '', next] = sign.split(' ')
      const isStem = word.endsWith('*')
      if (isStem) lengths.add(word.length - 1)
      const clue = isStem ? clueOf(byStem, word.slice(0, -1)) : clueOf(byWord, word)
      clueBefore(clue, next).indices.push(index)
    }
  }
  const stemLengths = [...lengths]
  return ({ words }) => {
    const isWanted = finders.map(({ signs }) => signs === undefined)
    const want = (clue: Clue | undefined): void => {
      if (clue) for (const index of clue.indices) isWanted[index] = true
    }
    for (const [at, { lower }] of words.entries()) {
      const clue = byWord.get(lower)
      want(clue)
      if (clue?.byNext) want(clue.byNext.get(words[at + 1]?.lower ?? ''))
      for (const length of stemLengths) {
        if (length <= lower.length) want(byStem.get(lower.slice(0, length)))
      }
    }
    return finders.filter((_, index) => isWanted[index])
  }
}

/** Whose sign a word is, alone or before another. */
interface Clue {
  readonly indices: number[]
  byNext?: Map<string, Clue>
}

/** The clue itself, or that of the word before another. */
function clueBefore(clue: Clue, next: string | undefined): Clue {
  if (next === undefined) return clue
  clue.byNext ??= new Map()
  return clueOf(clue.byNext, next)
}

function clueOf(clues: Map<string, Clue>, word: string): Clue {
  const clue = clues.get(word) ?? { indices: [] }
  clues.set(word, clue)
  return clue
}
