/** What every comparison works on: a passage's words, with its speech and its [slots] told apart. */
import type { Child, Person } from '../../contract.ts'
import { type Cast, readCast } from '../../note/people.ts'
import { findSpeech } from '../../note/speech.ts'
import { readWords, type Word } from '../../note/words.ts'

/** What the guard is given: words as they stood, words that may take their place, and who is meant. */
export interface GuardInput {
  readonly source: string
  readonly rewrite: string
  readonly child?: Child | undefined
  readonly people?: readonly Person[] | undefined
}

export interface Passage {
  /** The passage as it came. */
  readonly raw: string
  /** The same length, with speech and slots blanked: the writer's own assertions. */
  readonly own: string
  readonly words: readonly Word[]
  /** Quoted words, without their marks. */
  readonly quotes: readonly string[]
  /** What stands in square brackets: questions, not facts. */
  readonly slots: readonly string[]
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

const SLOT = /\[[^\]]*\]/g

export function readComparison(input: GuardInput): Comparison {
  return {
    source: readPassage(input.source),
    rewrite: readPassage(input.rewrite),
    cast: readCast(input.child, input.people),
  }
}

export function readPassage(raw: string): Passage {
  const slots = [...raw.matchAll(SLOT)].map((match) => match[0].slice(1, -1))
  const unslotted = raw.replace(SLOT, blank)
  const quotes: string[] = []
  let own = unslotted
  for (const { start, end } of findSpeech(unslotted)) {
    quotes.push(unslotted.slice(start + 1, end).replace(/["”'’»]$/, ''))
    own = own.slice(0, start) + blank(own.slice(start, end)) + own.slice(end)
  }
  return { raw, own, words: readWords(own), quotes, slots }
}

/** Keeps offsets: as many spaces as there were code units. */
const blank = (text: string): string => ' '.repeat(text.length)

/** The items of `these` that are not among `those`, each once. */
export const without = <T>(these: Iterable<T>, those: Iterable<T>): T[] => {
  const known = new Set(those)
  return [...new Set(these)].filter((item) => !known.has(item))
}

/** A crude stem that lets forms of a word meet: "threatened", "threatening", "threats" -> "threat". */
export function stemOf(lower: string): string {
  const word = lower.replace(/'s$|s'$/, '')
  if (word.length <= 3) return word
  return word
    .replace(/(?:ational|ations?|ements?|iness|ings?|edly|ied|ies|ed|es|s|ly|e|y)$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}
