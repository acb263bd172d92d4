/**
 * Word lists as data: one word or phrase a line, `#` starts a comment. A phrase is matched word by
 * word; a word that ends in `*` matches every word that starts so.
 */
import { readFileSync } from 'node:fs'
import { lazily } from './lazily.ts'
import { signsOfRow } from './rarity.ts'
import type { Span } from './span.ts'
import { WordTable } from './vocabulary.ts'
import { readWords, type Word } from './words.ts'

export interface WordList {
  readonly phrases: readonly string[]
  /** How many words from `at` on are one of the phrases (the longest), else 0. */
  readonly matchAt: (words: readonly Word[], at: number) => number
  /** Every place where a phrase stands, left to right, longest first, none inside another. */
  readonly findAll: (words: readonly Word[]) => Span[]
  readonly has: (word: string) => boolean
  /** The words that phrases start with, `word*` for any that starts so. */
  readonly firsts: () => ReadonlySet<string>
  /** Words, or pairs of words, of which one stands wherever a phrase stands; the rarest of each. */
  readonly signs: () => ReadonlySet<string>
}

/** Reads the list of a file. Throws where the file is missing. */
export const readWordList = (file: URL): WordList => wordList(readPhrases(file))

/** The phrases of a file, without comments. Throws where the file is missing. */
export const readPhrases = (file: URL): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')

/** The words of a phrase after the first; `isStem` where more letters may follow. */
interface Part {
  readonly word: string
  readonly isStem: boolean
}
type Rest = readonly Part[]

const ALONE: Rest = []

/** A list made of phrases, which are taken to words when it is first asked. */
export function wordList(phrases: readonly string[]): WordList {
  const index = lazily(() => indexPhrases(phrases))
  const signs = lazily(() => new Set(phrases.flatMap((phrase) => signsOfRow(wordsOf(phrase)))))
  const matchAt = (words: readonly Word[], at: number): number => {
    const first = words[at]
    if (first === undefined) return 0
    const { byFirst, byStem } = index()
    const rests = byFirst.get(first)
    let longest = rests === undefined ? 0 : longestOf(rests, words, at + 1, 0)
    for (const { stem, rests } of byStem) {
      if (first.lower.startsWith(stem)) longest = longestOf(rests, words, at + 1, longest)
    }
    return longest
  }
  return {
    phrases,
    matchAt,
    findAll: (words) => findAll(words, matchAt),
    has: (word) => matchAt(readWords(word), 0) > 0,
    firsts: () => {
      const { byFirst, byStem } = index()
      return new Set([...byFirst.keys(), ...byStem.map(({ stem }) => `${stem}*`)])
    },
    signs,
  }
}

function indexPhrases(phrases: readonly string[]) {
  const byFirst = new WordTable<Rest[]>()
  const byStem: { readonly stem: string; readonly rests: readonly Rest[] }[] = []
  for (const phrase of phrases) {
    const [first, ...others] = patternOf(phrase)
    if (first === undefined) continue
    const rest = others.length === 0 ? ALONE : others
    if (first.isStem) byStem.push({ stem: first.word, rests: [rest] })
    else byFirst.recall(first.word, () => []).push(rest)
  }
  return { byFirst, byStem }
}

/** The words of the longest phrase, its first included, that goes on at a place; else `longest`. */
function longestOf(
  rests: readonly Rest[],
  words: readonly Word[],
  at: number,
  longest: number,
): number {
  let most = longest
  for (const rest of rests) {
    if (rest.length + 1 > most && matches(rest, words, at)) most = rest.length + 1
  }
  return most
}

/** Most phrases are of plain words, which need not be read letter by letter. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/

const patternOf = (phrase: string): Part[] =>
  PLAIN.test(phrase)
    ? phrase.split(' ').map((word) => ({ word, isStem: false }))
    : phrase.split(/\s+/).flatMap((part) => {
        const isStem = part.endsWith('*')
        const words = readWords(part).map(({ lower }) => lower)
        return words.map((word, at) => ({ word, isStem: isStem && at === words.length - 1 }))
      })

const wordsOf = (phrase: string): string[][] =>
  patternOf(phrase).map(({ word, isStem }) => [isStem ? `${word}*` : word])

function matches(rest: Rest, words: readonly Word[], at: number): boolean {
  for (let index = 0; index < rest.length; index++) {
    const part = rest[index]
    const lower = words[at + index]?.lower
    if (part === undefined || lower === undefined) return false
    if (!(part.isStem ? lower.startsWith(part.word) : lower === part.word)) return false
  }
  return true
}

function findAll(words: readonly Word[], matchAt: WordList['matchAt']): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const length = matchAt(words, at)
    const first = words[at]
    const last = words[at + length - 1]
    if (length === 0 || first === undefined || last === undefined) continue
    spans.push({ start: first.start, end: last.end })
    at += length - 1
  }
  return spans
}
