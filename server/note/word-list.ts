/**
 * Word lists as data: one word or phrase a line, `#` starts a comment. A phrase is matched word by
 * word; a word that ends in `*` matches every word that starts so.
 */
import { readFileSync } from 'node:fs'
import type { Span } from './span.ts'
import { readWords, type Word } from './words.ts'

export interface WordList {
  readonly phrases: readonly string[]
  /** How many words from `at` on are one of the phrases (the longest), else 0. */
  readonly matchAt: (words: readonly Word[], at: number) => number
  /** Every place where a phrase stands, left to right, longest first, none inside another. */
  readonly findAll: (words: readonly Word[]) => Span[]
  readonly has: (word: string) => boolean
}

/** Reads the list of a file. Throws where the file is missing. */
export function readWordList(file: URL): WordList {
  const lines = readFileSync(file, 'utf8').split('\n')
  return wordList(lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== ''))
}

/** A list made of phrases. */
export function wordList(phrases: readonly string[]): WordList {
  const byFirst = new Map<string, string[][]>()
  const prefixes: string[][] = []
  for (const phrase of phrases) {
    const words = patternOf(phrase)
    const first = words[0]
    if (first === undefined) continue
    if (first.endsWith('*')) prefixes.push(words)
    else byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  const matchAt = (words: readonly Word[], at: number): number => {
    const first = words[at]?.lower
    if (first === undefined) return 0
    let longest = 0
    for (const pattern of byFirst.get(first) ?? []) {
      if (pattern.length > longest && matches(pattern, words, at)) longest = pattern.length
    }
    for (const pattern of prefixes) {
      if (pattern.length > longest && matches(pattern, words, at)) longest = pattern.length
    }
    return longest
  }
  return {
    phrases,
    matchAt,
    findAll: (words) => findAll(words, matchAt),
    has: (word) => matchAt(readWords(word), 0) > 0,
  }
}

const patternOf = (phrase: string): string[] =>
  phrase.split(/\s+/).flatMap((part) => {
    const isPrefix = part.endsWith('*')
    const words = readWords(part).map((word) => word.lower)
    const last = words.pop()
    return last === undefined ? words : [...words, isPrefix ? `${last}*` : last]
  })

const matches = (pattern: readonly string[], words: readonly Word[], at: number): boolean =>
  pattern.every((part, index) => {
    const word = words[at + index]?.lower
    if (word === undefined) return false
    return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part
  })

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
