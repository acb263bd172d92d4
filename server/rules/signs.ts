/**
 * Signs: words of which one stands in every sentence that a rule has something to find in, so that
 * most rules need not look at most sentences. `word*` stands for every word that starts so, `up to`
 * for two words beside each other.
 */
import { lazily } from '../note/lazily.ts'
import type { Reading } from '../note/note.ts'
import { WordTable } from '../note/vocabulary.ts'

export type Signs = ReadonlySet<string>

/** What knows its signs; what knows none looks at every sentence. */
export interface Signed {
  readonly signs?: Signs | undefined
}

/** A function with the signs of what it goes by, which tells them when it is asked. */
export const withSigns = <F extends object>(source: Signed, find: F): F & Signed =>
  Object.defineProperty(find, 'signs', { get: () => source.signs })

/** The signs of several: none where one of them has none. */
export const signsOfAll = (all: readonly Signed[]): Signed => ({
  get signs() {
    const union = new Set<string>()
    for (const { signs } of all) {
      if (!signs) return undefined
      for (const word of signs) union.add(word)
    }
    return union
  },
})

/** So many sentences are shown to every finder: for fewer, asking for all signs takes longer. */
const FIRST_SENTENCES = 200

/** For each sentence those of some finders that may find something in it, in their order. */
export function createSieve<T extends Signed>(
  finders: readonly T[],
  unsieved = FIRST_SENTENCES,
): (reading: Reading) => readonly T[] {
  const clues = lazily(() => readClues(finders))
  let seen = 0
  return ({ words }) => {
    if (seen++ < unsieved) return finders
    const { byWord, byStart, signless } = clues()
    const isWanted = [...signless]
    const want = (clue: Clue | undefined): void => {
      if (clue) for (const index of clue.indices) isWanted[index] = true
    }
    for (const [at, word] of words.entries()) {
      const { lower } = word
      const clue = byWord.get(word)
      want(clue)
      if (clue?.byNext) want(clue.byNext.get(words[at + 1]?.lower ?? ''))
      const stems = lower.length < START ? undefined : byStart.get(startOf(lower))
      if (stems) for (const [stem, clue] of stems) if (lower.startsWith(stem)) want(clue)
    }
    return finders.filter((_, index) => isWanted[index])
  }
}

function readClues(finders: readonly Signed[]) {
  const byWord = new WordTable<Clue>()
  const byStart = new Map<number, Map<string, Clue>>()
  const all = finders.map(({ signs }) => signs)
  for (const [index, signs] of all.entries()) {
    for (const sign of signs ?? []) {
      const [word = '', next] = sign.split(' ')
      const stem = word.endsWith('*') ? word.slice(0, -1) : undefined
      const clue = stem === undefined ? byWord.recall(word, newClue) : clueOfStem(byStart, stem)
      clueBefore(clue, next).indices.push(index)
    }
  }
  return { byWord, byStart, signless: all.map((signs) => signs === undefined) }
}

/** Whose sign a word is, alone or before another. */
interface Clue {
  readonly indices: number[]
  byNext?: Map<string, Clue>
}

/** Stems are looked up by so many letters, which each of them has. */
const START = 3

/** A number that words of the same first letters have, and few others. */
const startOf = (word: string): number =>
  (word.charCodeAt(0) << 14) ^ (word.charCodeAt(1) << 7) ^ word.charCodeAt(2)

function clueOfStem(byStart: Map<number, Map<string, Clue>>, stem: string): Clue {
  if (stem.length < START) throw new Error(`"${stem}*" stands for too many words`)
  const start = startOf(stem)
  const stems = byStart.get(start) ?? new Map<string, Clue>()
  byStart.set(start, stems)
  return clueOf(stems, stem)
}

/** The clue itself, or that of the word before another. */
function clueBefore(clue: Clue, next: string | undefined): Clue {
  if (next === undefined) return clue
  clue.byNext ??= new Map()
  return clueOf(clue.byNext, next)
}

const newClue = (): Clue => ({ indices: [] })

function clueOf(clues: Map<string, Clue>, word: string): Clue {
  const clue = clues.get(word) ?? newClue()
  clues.set(word, clue)
  return clue
}
