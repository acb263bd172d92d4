/** Matches all terms of a glossary at once, by a trie over words: the longest phrase wins. */
import type { Category, Source, Suggestion } from '../contract.ts'
import type { Reading, Sentence } from '../note/note.ts'
import { isShouted } from '../note/shouting.ts'
import type { Span } from '../note/span.ts'
import { fitSuggestions, mayEndHere } from './fit.ts'
import { predicateStart, tellsDoing } from './predicate.ts'
import type { Term } from './term.ts'
import { buildTrie, type End, hasComma, type Node, nextOf, startsIn, walk } from './trie.ts'

/** What a term found: a rule's finding with all that its flag will say; offsets are the sentence's. */
export interface TermMatch extends Span {
  readonly rule: string
  readonly category: Category
  readonly also?: readonly Category[]
  readonly message: string
  readonly why: string
  readonly sources: readonly Source[]
  readonly suggestions: readonly Suggestion[]
  /** The words that say the term in full or plainly: it is explained where they stand beside it. */
  readonly fullWords: readonly string[]
}

/** Blanks, "step-down", a slash, "sch. 2", "carers' assessment", "education, health and care plan". */
const JOINT = /^(?:\s?[-‐‑–/&]\s?|[.,'’]?\s+|\.)$/

/**
 * A finder over terms. Hyphens and blanks are one ("step-down", "step down"), and "'s" may follow.
 * Where several terms end at the same word, those that name words beside them come first. Jargon
 * and initials are looked for apart, since they also stand inside other terms ("a CIN plan").
 */
export function createMatcher(terms: readonly Term[]): TermFinder {
  const known = matchers.get(terms) ?? makeMatcher(terms)
  matchers.set(terms, known)
  return known
}

/** One for all who ask with the same terms: a trie of thousands of forms takes memory. */
const matchers = new WeakMap<readonly Term[], TermFinder>()

function makeMatcher(terms: readonly Term[]): TermFinder {
  const isApart = ({ category }: Term) => category === 'jargon' || category === 'abbreviation'
  const roots = [
    buildTrie(terms.filter(({ category }) => category === 'abbreviation')),
    buildTrie(terms.filter(({ category }) => category === 'jargon')),
    buildTrie(terms.filter((term) => !isApart(term))),
  ]
  return ({ reading }, { hints }) => {
    const inRoots = reading.words.map((word) => startsIn(roots, word))
    return roots.flatMap((root, index) => {
      const mayStart = (at: number) => ((inRoots[at] ?? 0) & (1 << index)) > 0
      return findAll(root, reading, mayStart, hints)
    })
  }
}

type TermFinder = (sentence: Sentence, setting: { readonly hints: boolean }) => readonly TermMatch[]

/** The terms of one trie, none inside another. */
function findAll(
  root: Node,
  reading: Reading,
  mayStart: (at: number) => boolean,
  hints: boolean,
): TermMatch[] {
  const matches: TermMatch[] = []
  for (let at = 0; at < reading.words.length; at++) {
    if (!mayStart(at)) continue
    const match = matchAt(root, reading, at, hints) ?? matchPart(root, reading, at)
    if (!match) continue
    matches.push(toMatch(reading, match))
    at = match.last
  }
  return matches
}

interface Match extends Span, End {
  /** Indices of the first and the last word. */
  readonly first: number
  readonly last: number
}

function matchAt(root: Node, reading: Reading, first: number, hints: boolean): Match | undefined {
  const { words, text } = reading
  const start = words[first]?.start ?? 0
  let longest: Match | undefined
  let node: Node | undefined = root
  for (let last = first; node; last++) {
    const word = words[last]
    if (!word || (last > first && !isJoined(text, words[last - 1]?.end ?? 0, word.start))) break
    if (word.lower.endsWith("'s")) {
      const owner = walk(node, word, word.lower.slice(0, -2))
      longest = endAt(owner, reading, { start, end: word.end - 2, first, last }, hints) ?? longest
    }
    node = walk(node, word)
    longest = endAt(node, reading, { start, end: word.end, first, last }, hints) ?? longest
  }
  return longest
}

type Place = Omit<Match, keyof End>

/** The form that ends at a node, where one is meant there. */
function endAt(
  node: Node | undefined,
  reading: Reading,
  place: Place,
  hints: boolean,
): Match | undefined {
  if (!node?.ends) return undefined
  const found = node.ends.find(
    (one) =>
      (hints || !one.term.isHint) &&
      isWrittenSo(one, reading, reading.text.slice(place.start, place.end)) &&
      one.isMeant(reading, place.first, place.last),
  )
  return found && { ...found, ...place }
}

/** Whether a form's commas, and an exact term's letters, are those of the words found. */
const isWrittenSo = ({ term, form }: End, reading: Reading, found: string): boolean =>
  hasComma(form.text) === hasComma(found) &&
  (!term.isExact || (plain(form.text) === plain(found) && !isShouted(reading)))

/** Initials that are half of a word: "a pre-PLO meeting". */
function matchPart(root: Node, reading: Reading, at: number): Match | undefined {
  const word = reading.words[at]
  if (!word?.lower.includes('-') || !/[a-z]/.test(word.text)) return undefined
  let start = word.start
  for (const part of word.text.split('-')) {
    const end = start + part.length
    const found = /^[A-Z]{2,}s?$/.test(part) ? nextOf(root, part.toLowerCase()) : undefined
    const meant = found?.ends?.find(({ isMeant }) => isMeant(reading, at, at))
    if (meant?.term.category === 'abbreviation') {
      return { ...meant, start, end, first: at, last: at }
    }
    start = end + 1
  }
  return undefined
}

const isJoined = (text: string, from: number, to: number): boolean =>
  (to - from === 1 && text[from] === ' ') || JOINT.test(text.slice(from, to))

/** Letter by letter, but for the style of apostrophes and hyphens. */
const plain = (text: string): string =>
  text
    .replaceAll('.', '')
    .replaceAll('’', "'")
    .replace(/[-‐‑–\s]+/g, ' ')

const toMatch = (reading: Reading, match: Match): TermMatch => ({
  start: startOf(reading, match),
  end: match.end,
  rule: match.term.rule,
  category: match.term.category,
  ...(match.term.also.length > 0 ? { also: match.term.also } : {}),
  message: match.term.message,
  why: match.term.why,
  sources: match.term.sources,
  suggestions: fitSuggestions(match.form, reading, match),
  fullWords: fullWordsOf(match.term),
})

function startOf(reading: Reading, match: Match): number {
  if (!tellsDoing(match.form.suggestions)) return match.start
  const first = predicateStart(reading, match.first, mayEndHere(reading, match))
  return reading.words[first]?.start ?? match.start
}

const fullWords = new WeakMap<Term, readonly string[]>()

/** A term's expansion and what may stand in its place, each once. */
function fullWordsOf(term: Term): readonly string[] {
  const known = fullWords.get(term)
  if (known) return known
  const replacements = term.forms.flatMap(({ suggestions }) =>
    suggestions.flatMap((one) => (one.kind === 'replace' ? [one.text] : [])),
  )
  const words = [...new Set([...(term.expansion ? [term.expansion] : []), ...replacements])]
  fullWords.set(term, words)
  return words
}
