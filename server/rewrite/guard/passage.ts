/** What every comparison works on: a passage's words, with its speech, [slots] and definitions told apart. */
import type { Child, Person } from '../../contract.ts'
import { readNote } from '../../note/note.ts'
import { type Cast, readCast } from '../../note/people.ts'
import { findSpeech } from '../../note/speech.ts'
import { readWords, type Word } from '../../note/words.ts'
import { readDates, withoutPeriods } from './dates.ts'
import { findDefinitions } from './definitions.ts'
import { type Party, readParties, type Side } from './parties.ts'
import { readTimes } from './times.ts'
import { type GuardSentence, readGuardSentences } from './tokens.ts'
import { findViews } from './views.ts'

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

const SLOT = /\[([^\][]*)\]/g
/** "[what day?]", "[name]": asked of the worker. Anything longer without a question tells something. */
const isSlot = (inside: string): boolean =>
  inside.includes('?') || inside.trim().split(/\s+/).length <= 3

export function readComparison(input: GuardInput): Comparison {
  const cast = readCast(input.child, input.people)
  return {
    source: readPassage(input.source, cast, 'source'),
    rewrite: readPassage(input.rewrite, cast, 'rewrite'),
    cast,
  }
}

function readPassage(raw: string, cast: Cast, side: Side): Passage {
  const text = readText(raw)
  const note = readNote(text.unslotted, side === 'source')
  const parties = readParties(note, cast, side)
  return { ...text, parties, sentences: readGuardSentences(text, note, parties) }
}

export function readText(raw: string): Text {
  const slots: string[] = []
  const unslotted = raw.replace(SLOT, (all, inside: string) => {
    if (!isSlot(inside)) return ` ${inside} `
    slots.push(inside)
    return blank(all)
  })
  const quotes: string[] = []
  let own = unslotted
  let at = 0
  for (const line of unslotted.split('\n')) {
    for (const speech of findSpeech(line)) {
      const [start, end] = [at + speech.start, at + speech.end]
      quotes.push(unslotted.slice(start + 1, end).replace(/["”'’»]$/, ''))
      own = own.slice(0, start) + blank(own.slice(start, end)) + own.slice(end)
    }
    at += line.length + 1
  }
  let asserted = own
  const definitions: string[] = []
  for (const { start, end } of findDefinitions(own)) {
    definitions.push(own.slice(start, end))
    asserted = asserted.slice(0, start) + blank(asserted.slice(start, end)) + asserted.slice(end)
  }
  const views: string[] = []
  for (const { start, end } of raw === unslotted ? [] : findViews(raw)) {
    views.push(own.slice(start, end))
    asserted = asserted.slice(0, start) + blank(asserted.slice(start, end)) + asserted.slice(end)
  }
  const timeless = withoutTimes(own)
  const undated = withoutPeriods(asserted === own ? timeless : withoutTimes(asserted))
  return {
    raw,
    own,
    asserted,
    undated,
    timeless,
    unslotted,
    quotes,
    slots,
    definitions,
    views,
  }
}

const withoutTimes = (text: string): string => readTimes(readDates(text).rest).rest

const ownWords = new WeakMap<Text, readonly Word[]>()

/** The writer's own words; read when they are first asked for. */
export function wordsOf(text: Text): readonly Word[] {
  const words = ownWords.get(text) ?? readWords(text.own)
  ownWords.set(text, words)
  return words
}

/** Keeps offsets: as many spaces as there were code units. */
const blank = (text: string): string => ' '.repeat(text.length)

/** The items of `these` that are not among `those`, each once. */
export const without = <T>(these: Iterable<T>, those: Iterable<T>): T[] => {
  const wanted = new Set(these)
  if (wanted.size === 0) return []
  const known = new Set(those)
  return [...wanted].filter((item) => !known.has(item))
}
