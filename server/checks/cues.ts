/**
 * Cues: the phrases of `words/*.txt`, found in one pass over a sentence and remembered with it. A
 * check asks for a list by name and gets the places in the note's own order. One phrase a line, `#`
 * starts a comment, `a|b` in place of a word stands for either.
 */
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { isInSpeech, type Note, type Reading, type Sentence } from '../note/note.ts'
import type { Span } from '../note/span.ts'
import { readWords, type Word } from '../note/words.ts'
import { isBlank } from './sections.ts'
import { loadWordList, remember } from './words.ts'

/** A phrase of a list where it stands; offsets are those of its sentence. */
export interface Cue extends Span {
  readonly sentence: Sentence
  readonly isInSpeech: boolean
  /** "No bruises", "did not say", "denied any". */
  readonly isDenied: boolean
}

/** The cues of one list in a note. Throws where there is no list of that name. */
export type Cues = (list: string) => readonly Cue[]

interface Entry {
  readonly list: string
  readonly rest: readonly string[]
}
interface Match extends Span {
  readonly list: string
  /** The first of its words. */
  readonly from: number
}
interface Found extends Match {
  readonly isInSpeech: boolean
  readonly isDenied: boolean
}

const names = globSync('words/*.txt', { cwd: import.meta.dirname }).map((file) =>
  basename(file, '.txt'),
)
const entries = new Map<string, Entry[]>()
for (const list of names) {
  for (const phrase of loadWordList(list).phrases.flatMap(spellOut)) {
    const [first = '', ...rest] = readWords(phrase).map(({ lower }) => lower)
    entries.set(first, [...(entries.get(first) ?? []), { list, rest }])
  }
}
/** "visit|visited you" -> "visit you", "visited you". */
function spellOut(phrase: string): string[] {
  const either = /\S*\|\S*/.exec(phrase)?.[0]
  if (either === undefined) return [phrase]
  return either.split('|').flatMap((word) => spellOut(phrase.replace(either, word)))
}

const longestFirst = (a: Entry, b: Entry): number => b.rest.length - a.rest.length
for (const list of entries.values()) list.sort(longestFirst)

/** The lists' phrases in some words; of one list the longest at each place, none inside another. */
function findIn(words: readonly Word[]): Match[] {
  const found: Match[] = []
  const taken = new Map<string, number>()
  for (let at = 0; at < words.length; at++) {
    for (const { list, rest } of entries.get(words[at]?.lower ?? '') ?? []) {
      if ((taken.get(list) ?? 0) > at) continue
      if (!rest.every((part, index) => words[at + 1 + index]?.lower === part)) continue
      const end = at + 1 + rest.length
      taken.set(list, end)
      found.push({ list, from: at, start: words[at]?.start ?? 0, end: words[end - 1]?.end ?? 0 })
    }
  }
  return found
}

const findInSentence = remember((reading: Reading): readonly Found[] =>
  findIn(reading.words).map((one) => ({
    ...one,
    isInSpeech: isInSpeech(reading, one),
    isDenied: isDenied(reading.words, one.from),
  })),
)

const DENIALS = new Set(
  'no not never nor neither without none nothing cannot denied denies'.split(' '),
)
const REACH = 4

const isDenied = (words: readonly Word[], from: number): boolean =>
  words
    .slice(Math.max(0, from - REACH), from)
    .some(({ lower }) => DENIALS.has(lower) || lower.endsWith("n't"))

/** The lists that have a phrase in some words, in the words' order. */
export const listsIn = (words: readonly Word[]): string[] => findIn(words).map(({ list }) => list)

export function readCues(note: Note): Cues {
  const byList = new Map<string, Cue[]>(names.map((name) => [name, []]))
  for (const sentence of note.sentences) {
    if (isBlank(sentence)) continue
    for (const { list, start, end, isInSpeech, isDenied } of findInSentence(sentence.reading)) {
      byList.get(list)?.push({ sentence, start, end, isInSpeech, isDenied })
    }
  }
  return (list) => {
    const cues = byList.get(list)
    if (!cues) throw new Error(`checks/words/${list}.txt: no such list`)
    return cues
  }
}
