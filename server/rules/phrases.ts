/**
 * Phrases as data, with room for lists: `words/<family>-<name>.txt`, one pattern a line.
 *
 *     {home} {be}? {degree}? [{poor}]
 *     incident|incidents at|in school
 *     ! incident report|form
 *     poor = dirty, not great, in a mess
 *
 * `{poor}` stands for any phrase of the list that the file defines, else of `words/<family>-poor.txt`;
 * `a|{b}` for either, `word*` for any that starts so, and `?` makes a part optional. `[…]` is what
 * a match covers (else all of it). `!` opens an exception: what it touches is no match. `#` starts a
 * comment.
 */
import { readFileSync } from 'node:fs'
import type { Reading } from '../note/note.ts'
import { overlaps, type Span } from '../note/span.ts'
import { readWords, type Word } from '../note/words.ts'
import { loadWordList, type WordList, wordList } from './word-list.ts'

export interface Phrases {
  /** Every place where a pattern fits; of those that start at one word the longest. */
  readonly findAll: (reading: Reading) => Span[]
}

interface Part {
  readonly list: WordList
  readonly isOptional: boolean
  readonly opens: boolean
  readonly closes: boolean
}
type Pattern = readonly Part[]
/** Indices of words: what a match took, and what of it is covered. */
interface Match {
  readonly end: number
  readonly from: number
  readonly to: number
}

const PART = /^(\[?)([^?[\]]+)(\??)(\]?)$/
const LISTED = /^\{(.+)\}$/
const GAP = /^[\s'’"“”/-]*$/
const shared = new Map<string, WordList>()

/** Loads the patterns of a file of this folder's `words/`. Throws where a line cannot be read. */
export function loadPhrases(name: string): Phrases {
  const text = readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8')
  return phrases(text.split('\n'), name.split('-')[0] ?? name)
}

/** Patterns given as lines; `family` is where lists are that the lines do not define. */
export function phrases(written: readonly string[], family: string): Phrases {
  const lines = written.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '')
  const own = readLists(lines)
  const listOf = (name: string) => own.get(name) ?? sharedList(`${family}-${name}`)
  const read = (line: string) => line.split(/\s+/).map((part) => readPart(part, listOf))
  const patterns = lines.filter((line) => !line.includes('='))
  const find = finderOf(patterns.filter((line) => !line.startsWith('!')).map(read))
  const findExceptions = finderOf(
    patterns.filter((line) => line.startsWith('!')).map((line) => read(line.slice(1).trim())),
  )
  return {
    findAll(reading) {
      const found = find(reading)
      if (found.length === 0) return found
      const exceptions = findExceptions(reading)
      return found.filter((span) => !exceptions.some((exception) => overlaps(span, exception)))
    },
  }
}

/** `name = a, b, c`; a list may go on in a further line of its name. */
function readLists(lines: readonly string[]): Map<string, WordList> {
  const byName = new Map<string, string[]>()
  for (const line of lines) {
    const [name = '', items] = line.split(/\s*=\s*/, 2)
    if (items !== undefined) byName.set(name, [...(byName.get(name) ?? []), ...items.split(/,\s*/)])
  }
  return new Map([...byName].map(([name, items]) => [name, wordList(items)]))
}

function sharedList(name: string): WordList {
  const list = shared.get(name) ?? loadWordList(name)
  shared.set(name, list)
  return list
}

function readPart(written: string, listOf: (name: string) => WordList): Part {
  const [, open, choices, optional, close] = PART.exec(written) ?? []
  if (!choices) throw new Error(`"${written}" is no part of a phrase`)
  const list = wordList(
    choices.split('|').flatMap((choice) => {
      const listed = LISTED.exec(choice)?.[1]
      return listed ? listOf(listed).phrases : [choice]
    }),
  )
  return { list, isOptional: optional === '?', opens: open === '[', closes: close === ']' }
}

function finderOf(patterns: readonly Pattern[]): (reading: Reading) => Span[] {
  const byFirst = new Map<string, Set<Pattern>>()
  for (const pattern of patterns) {
    for (const first of firstWordsOf(pattern)) {
      byFirst.set(first, (byFirst.get(first) ?? new Set()).add(pattern))
    }
  }
  const prefixes = [...byFirst.keys()].filter((word) => word.endsWith('*'))
  const stems = prefixes.map((word) => [word.slice(0, -1), byFirst.get(word) ?? []] as const)
  return ({ words, text }) => {
    const spans: Span[] = []
    for (let at = 0; at < words.length; at++) {
      const first = words[at]?.lower ?? ''
      let best: Match | undefined
      const consider = (pattern: Pattern) => {
        const match = matchFrom(pattern, 0, words, at, -1, -1)
        if (match && (!best || match.end > best.end) && isUnbroken(text, words, at, match.end)) {
          best = match
        }
      }
      byFirst.get(first)?.forEach(consider)
      for (const [stem, starting] of stems) if (first.startsWith(stem)) starting.forEach(consider)
      if (best) spans.push(coverOf(words, at, best))
    }
    return spans
  }
}

/** The words that can stand first: those of the first part that is needed and of all before it. */
function firstWordsOf(pattern: Pattern): string[] {
  const needed = pattern.findIndex((part) => !part.isOptional)
  if (needed === -1) throw new Error('a phrase needs a part that is not optional')
  return pattern
    .slice(0, needed + 1)
    .flatMap(({ list }) => list.phrases)
    .map((phrase) => {
      const first = phrase.split(' ', 1)[0] ?? ''
      return (readWords(first)[0]?.lower ?? '') + (first.endsWith('*') ? '*' : '')
    })
}

function matchFrom(
  pattern: Pattern,
  index: number,
  words: readonly Word[],
  at: number,
  from: number,
  to: number,
): Match | undefined {
  const part = pattern[index]
  if (!part) return { end: at, from, to }
  const length = part.list.matchAt(words, at)
  const opened = part.opens ? at : from
  if (length > 0) {
    const end = at + length
    const match = matchFrom(pattern, index + 1, words, end, opened, part.closes ? end : to)
    if (match) return match
  }
  if (!part.isOptional) return undefined
  return matchFrom(pattern, index + 1, words, at, opened, part.closes ? at : to)
}

/** Whether no comma, colon or bracket stands between the words of a match. */
function isUnbroken(text: string, words: readonly Word[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (!GAP.test(text.slice(words[at - 1]?.end, words[at]?.start))) return false
  }
  return true
}

function coverOf(words: readonly Word[], at: number, { end, from, to }: Match): Span {
  const first = from === -1 ? at : from
  const last = to === -1 ? end : to
  return { start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 }
}
