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
 * a match covers (else all of it), and a last `$` asks that the clause ends there. `!` opens an
 * exception: what it touches is no match. `#` starts a comment.
 */
import { readFileSync } from 'node:fs'
import { lazily } from '../note/lazily.ts'
import type { Reading } from '../note/note.ts'
import { contains, lengthOf, type Span } from '../note/span.ts'
import { type Part, type Pattern, phraseFinder, signsOf } from './phrase-tree.ts'
import type { Signs } from './signs.ts'
import { loadWordList, type WordList, wordList } from './word-list.ts'

export interface Phrases {
  /** Every place where a pattern fits, left to right; none that lies inside another. */
  readonly findAll: (reading: Reading) => Span[]
  /** Words of which one stands wherever a pattern fits. */
  readonly signs: Signs
}

type Lists = (name: string) => WordList

const PART = /^(\[?)([^?[\]]+)(\??)(\]?)$/
const LISTED = /^\{(.+)\}$/
/** No phrase has more words: matches further apart than this share none. */
const NEAR = 16
const shared = new Map<string, WordList>()
const literals = new Map<string, WordList>()

/**
 * Loads the patterns of a file of this folder's `words/`. Throws where it is missing, and with its first
 * sentence where a line cannot be read.
 */
export function loadPhrases(name: string): Phrases {
  const text = readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8')
  return phrases(text.split('\n'), name.split('-')[0] ?? name)
}

/** Patterns given as lines; `family` is where lists are that the lines do not define. */
export function phrases(written: readonly string[], family: string): Phrases {
  const read = lazily(() => readPhrases(written, family))
  const signs = lazily(() => new Set(read().meant.flatMap(signsOf)))
  return {
    get signs() {
      return signs()
    },
    findAll(reading) {
      const { find, findExceptions } = read()
      const found = find(reading)
      if (found.length === 0) return found
      return withoutHidden(withoutTouched(found, findExceptions(reading), reading.text.length))
    },
  }
}

function readPhrases(written: readonly string[], family: string) {
  const lines = written.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '')
  const own = readLists(lines)
  const lists: Lists = (name) => own.get(name) ?? sharedList(`${family}-${name}`)
  const patterns = lines.filter((line) => !line.includes('='))
  const excepted = patterns.filter((line) => line.startsWith('!')).map((line) => line.slice(1))
  const meant = patterns
    .filter((line) => !line.startsWith('!'))
    .map((line) => readPattern(line, lists))
  return {
    meant,
    find: phraseFinder(meant),
    findExceptions: phraseFinder(excepted.map((line) => readPattern(line, lists))),
  }
}

/** Drops what an exception touches. */
function withoutTouched(spans: Span[], exceptions: readonly Span[], length: number): Span[] {
  if (exceptions.length === 0) return spans
  const touched = new Uint8Array(length)
  for (const { start, end } of exceptions) touched.fill(1, start, end)
  return spans.filter(({ start, end }) => !touched.subarray(start, end).includes(1))
}

/** Drops what lies inside another, and the second of two alike; these stand near in the list. */
function withoutHidden(spans: Span[]): Span[] {
  return spans.filter((span, at) => {
    const first = Math.max(0, at - NEAR)
    return !spans
      .slice(first, at + NEAR)
      .some((other, index) => first + index !== at && hides(other, span, first + index < at))
  })
}

/** Whether the one is told by the other already. */
const hides = (other: Span, span: Span, isFirst: boolean): boolean =>
  contains(other, span) && (isFirst || lengthOf(other) > lengthOf(span))

/** `name = a, b, c`; a list may go on in a further line of its name. */
function readLists(lines: readonly string[]): Map<string, WordList> {
  const byName = new Map<string, string[]>()
  for (const line of lines) {
    const [name = '', items] = line.split('=', 2).map((part) => part.trim())
    if (items !== undefined) byName.set(name, [...(byName.get(name) ?? []), ...items.split(/,\s*/)])
  }
  return new Map([...byName].map(([name, items]) => [name, wordList(items)]))
}

function sharedList(name: string): WordList {
  const list = shared.get(name) ?? loadWordList(name)
  shared.set(name, list)
  return list
}

/** Words that a pattern spells out; the same in dozens of patterns. */
function literalList(choices: string): WordList {
  const list = literals.get(choices) ?? wordList(choices.split('|'))
  literals.set(choices, list)
  return list
}

function readPattern(line: string, lists: Lists): Pattern {
  const [last = '', ...others] = line.trim().split(/\s+/).reverse()
  const isLast = last === '$'
  const parts = isLast ? others : [last, ...others]
  return { parts: parts.reverse().map((part) => readPart(part, lists)), isLast }
}

function readPart(written: string, lists: Lists): Part {
  const [, open, choices, optional, close] = PART.exec(written) ?? []
  if (!choices) throw new Error(`"${written}" is no part of a phrase`)
  const named = choices.split('|').map((choice) => ({ choice, list: LISTED.exec(choice)?.[1] }))
  const [first] = named
  const list =
    named.length === 1 && first?.list
      ? lists(first.list)
      : named.some(({ list }) => list)
        ? wordList(named.flatMap(({ choice, list }) => (list ? lists(list).phrases : [choice])))
        : literalList(choices)
  return { written, list, isOptional: optional === '?', opens: open === '[', closes: close === ']' }
}
