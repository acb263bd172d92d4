/**
 * Lists of phrases with room in them, from `words/<name>.txt`, one a line, `#` starts a comment:
 * `his|her` either word, `<own>` any possessive, `<him>` any person, `…` one to five words, `.` at
 * the end: nothing more follows. The words of a match stand side by side, with no comma between them.
 */
import { readFileSync } from 'node:fs'
import { formsOfVerb } from '../note/language.ts'
import { signsOfRow } from '../note/rarity.ts'
import { WordTable } from '../note/vocabulary.ts'
import type { Word } from '../note/words.ts'
import { fits, listedWords, type Part, setOf, toPart } from './pattern-part.ts'
import type { Signs } from './signs.ts'

export { setOf } from './pattern-part.ts'

export type VerbForm = 'infinitive' | 'present' | 'past' | 'gerund' | 'participle'

export interface Match {
  /** How many words, from the place that was asked about. */
  readonly length: number
  /** Which forms of its verb the first word may be; empty in a list without verbs. */
  readonly forms: ReadonlySet<VerbForm>
}

export interface PatternList {
  /** The longest phrase that starts at a word, if one does. */
  readonly matchAt: (words: readonly Word[], at: number) => Match | undefined
  /** Words of which one stands wherever a phrase stands; unknown where no list has them. */
  readonly signs?: Signs
}

interface Pattern {
  readonly rest: readonly Part[]
  readonly forms: ReadonlySet<VerbForm>
}

/** Many patterns that share a first word: by their second word where it is listed, else `open`. */
interface Branch {
  readonly bySecond: ReadonlyMap<string, readonly Pattern[]>
  readonly open: readonly Pattern[]
}
/** So many patterns may be tried one by one. */
const FEW = 8

type Expansion = Iterable<readonly [word: string, forms: ReadonlySet<VerbForm>]>

const LONGEST_GAP = 5
const JOINS = setOf('and but or')
const NO_FORMS: ReadonlySet<VerbForm> = new Set()
const NO_PARTS: readonly Part[] = []

/** Loads a list as it stands. Throws where the file is missing. */
export const loadPatterns = (name: string): PatternList => patterns(readLines(name))

/** Loads a list whose lines begin with a verb in the infinitive; every form of it matches. */
export const loadVerbs = (name: string): PatternList => verbs(readLines(name))

/** A list made of phrases. */
export const patterns = (lines: readonly string[]): PatternList =>
  patternList(lines, (word) => [[word, NO_FORMS]])

/** A list made of phrases that begin with a verb in the infinitive. */
export const verbs = (lines: readonly string[]): PatternList => patternList(lines, formsOf)

const readLines = (name: string): string[] =>
  readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')

const formsOf = (infinitive: string): [string, ReadonlySet<VerbForm>][] => {
  const names = new Map<string, string>()
  for (const [name, word] of Object.entries(formsOfVerb(infinitive))) {
    names.set(word, names.has(word) ? `${names.get(word)} ${name}` : name)
  }
  return [...names].map(([word, names]) => [word, formSet(names)])
}

const formSets = new Map<string, ReadonlySet<VerbForm>>()

/** One set for all verbs of which one word is the same forms: "put" is infinitive, past, participle. */
function formSet(names: string): ReadonlySet<VerbForm> {
  const known = formSets.get(names) ?? new Set(names.split(' ') as VerbForm[])
  formSets.set(names, known)
  return known
}

function patternList(lines: readonly string[], expand: (word: string) => Expansion): PatternList {
  const byFirst = new Map<string, Pattern[]>()
  const signs = new Set<string>()
  for (const line of lines) {
    const [first = '', ...rest] = line.split(/\s+/)
    const others = rest.length === 0 ? NO_PARTS : rest.map(toPart)
    const firsts: string[] = []
    for (const word of toPart(first).words) {
      for (const [form, forms] of expand(word)) {
        firsts.push(form)
        put(byFirst, form, { rest: others, forms })
      }
    }
    for (const sign of signsOfRow([firsts, ...others.map(listedWords)])) signs.add(sign)
  }
  const branches = new WordTable<Branch | readonly Pattern[]>()
  for (const [first, all] of byFirst) branches.set(first, all.length > FEW ? toBranch(all) : all)
  return {
    signs,
    matchAt: (words, at) => {
      const first = words[at]
      const branch = first && branches.get(first)
      if (!branch) return undefined
      if (!('open' in branch)) return longestOf(words, at, branch, undefined)
      const open = longestOf(words, at, branch.open, undefined)
      const second = branch.bySecond.get(words[at + 1]?.lower ?? '')
      return second ? longestOf(words, at, second, open) : open
    },
  }
}

function toBranch(patterns: readonly Pattern[]): Branch {
  const open: Pattern[] = []
  const bySecond = new Map<string, Pattern[]>()
  for (const pattern of patterns) {
    const second = pattern.rest[0]
    const listed = second && listedWords(second)
    if (!listed) open.push(pattern)
    else for (const word of listed) put(bySecond, word, pattern)
  }
  return { open, bySecond }
}

function put(patterns: Map<string, Pattern[]>, word: string, pattern: Pattern): void {
  const others = patterns.get(word)
  if (others) others.push(pattern)
  else patterns.set(word, [pattern])
}

function longestOf(
  words: readonly Word[],
  at: number,
  patterns: readonly Pattern[],
  other: Match | undefined,
): Match | undefined {
  let longest = other
  for (const { rest, forms } of patterns) {
    const length = matchRest(words, at + 1, rest, 0) - at
    if (length <= 0 || length < (longest?.length ?? 0)) continue
    const isTie = longest?.length === length
    longest = { length, forms: isTie ? new Set([...forms, ...(longest?.forms ?? [])]) : forms }
  }
  return longest
}

/** The index after the last word of the match, or -1. */
function matchRest(
  words: readonly Word[],
  at: number,
  parts: readonly Part[],
  from: number,
): number {
  let next = at
  for (let index = from; index < parts.length; index++) {
    const part = parts[index]
    if (part?.isGap) {
      for (let gap = 1; gap <= LONGEST_GAP && isBeside(words, next + gap - 1); gap++) {
        const end = matchRest(words, next + gap, parts, index + 1)
        if (end !== -1) return end
      }
      return -1
    }
    if (part?.isEnd)
      return isBeside(words, next) && !JOINS.has(words[next]?.lower ?? '') ? -1 : next
    const word = words[next]
    if (!part || !word || !isBeside(words, next) || !fits(part, word)) return -1
    next++
  }
  return next
}

/** Whether a word follows the one before it with nothing but a space between them. */
export function isBeside(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  return before !== undefined && word !== undefined && word.start - before.end <= 1
}
