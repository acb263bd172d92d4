/** What every comparison works on: a passage's words, with its speech, [slots] and definitions told apart. */
import type { Child, Person } from '../../contract.ts'
import type { Cast } from '../../note/people.ts'
import { readWords, type Word } from '../../note/words.ts'
import type { Party } from './parties.ts'
import type { GuardSentence } from './token.ts'

/** What the guard is given: words as they stood, words that may take their place, and who is meant. */
export interface GuardInput {
  readonly source: string
  readonly rewrite: string
  readonly child?: Child | undefined
  readonly people?: readonly Person[] | undefined
}

export interface Text {
  /** The passage as it came. */
  readonly raw: string
  /** The same length, with speech and slots blanked: the writer's own assertions. */
  readonly own: string
  /** The same length, with what only says what a word means, and views that are asked about, blanked as well. */
  readonly asserted: string
  /** `asserted` with dates and times blanked as well. */
  readonly undated: string
  /** `own` with dates and times of day blanked, days and months aside. */
  readonly timeless: string
  /** The same length, with the slots alone blanked. */
  readonly unslotted: string
  /** Quoted words, without their marks. */
  readonly quotes: readonly string[]
  /** What stands in square brackets: questions, not facts. */
  readonly slots: readonly string[]
  /** What only says what a word means. */
  readonly definitions: readonly string[]
  /** Views that the writer owns and asks about. */
  readonly views: readonly string[]
}

export interface Passage extends Text {
  /** Everybody named, in views and definitions as well. */
  readonly parties: readonly Party[]
  readonly sentences: readonly GuardSentence[]
}

export interface Comparison {
  readonly source: Passage
  readonly rewrite: Passage
  readonly cast: Cast
}

/** One reason not to show a rewrite. `detail` may quote names and numbers: it goes to the worker only. */
export interface Reason {
  readonly code: string
  readonly detail: string
}

/** Compares one kind of fact between source and rewrite. */
export type Comparer = (comparison: Comparison) => Reason[]

const ownWords = new WeakMap<Text, readonly Word[]>()

/** The writer's own words; read when they are first asked for. */
export function wordsOf(text: Text): readonly Word[] {
  const words = ownWords.get(text) ?? readWords(text.own)
  ownWords.set(text, words)
  return words
}

/** The items of `these` that are not among `those`, each once. */
export const without = <T>(these: Iterable<T>, those: Iterable<T>): T[] => {
  const wanted = new Set(these)
  if (wanted.size === 0) return []
  const known = new Set(those)
  return [...wanted].filter((item) => !known.has(item))
}
