/**
 * Lists of phrases with room in them, from `words/<name>.txt`, one a line, `#` starts a comment:
 * `his|her` either word, `<own>` any possessive, `<him>` any person, `…` one to five words, `.` at
 * the end: nothing more follows. The words of a match stand side by side, with no comma between them.
 */
import { readFileSync } from 'node:fs'
import { formsOfVerb } from '../note/language.ts'
import { signsOfRow } from '../note/rarity.ts'
import type { Word } from '../note/words.ts'
import type { Signs } from './signs.ts'

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

interface Part {
  /** The words that fit, in lower case, as far as they can be listed. */
  readonly words: ReadonlySet<string>
  readonly isGap: boolean
  readonly isEnd: boolean
  /** Whether "Mum's" fits too. */
  readonly takesOwner: boolean
  /** Whether a name fits too. */
  readonly takesName: boolean
}

interface Pattern {
  readonly rest: readonly Part[]
  readonly forms: ReadonlySet<VerbForm>
}

/** The patterns that share a first word: by their second word where it is listed, else `open`. */
interface Branch {
  readonly bySecond: Map<string, Pattern[]>
  readonly open: Pattern[]
}

type Expansion = Iterable<readonly [word: string, forms: ReadonlySet<VerbForm>]>

/** A set of the words of a text, divided by white space. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const LONGEST_GAP = 5
const MARKS = new Set(['…', '.', '<own>', '<him>'])
const OWN = setOf('his her their your its my our')
const HIM = setOf(
  'him her them you mum dad everyone everybody people others mother father nan nana gran grandma grandad',
)
const JOINS = setOf('and but or')
const NAME = /^\p{Lu}\p{Ll}/u
const NO_FORMS: ReadonlySet<VerbForm> = new Set()

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

const formsOf = (infinitive: string): Map<string, Set<VerbForm>> => {
  const forms = new Map<string, Set<VerbForm>>()
  for (const [name, word] of Object.entries(formsOfVerb(infinitive))) {
    forms.set(word, (forms.get(word) ?? new Set()).add(name as VerbForm))
  }
  return forms
}

function patternList(lines: readonly string[], expand: (word: string) => Expansion): PatternList {
  const branches = new Map<string, Branch>()
  const signs = new Set<string>()
  for (const line of lines) {
    const [first = '', ...rest] = line.split(/\s+/)
    const parts = rest.map(toPart)
    const firsts: string[] = []
    for (const word of toPart(first).words) {
      for (const [form, forms] of expand(word)) {
        firsts.push(form)
        addPattern(branches, form, { rest: parts, forms })
      }
    }
    for (const sign of signsOfRow([firsts, ...parts.map(listedWords)])) signs.add(sign)
  }
  return {
    signs,
    matchAt: (words, at) => {
      const branch = branches.get(words[at]?.lower ?? '')
      if (!branch) return undefined
      const open = longestOf(words, at, branch.open, undefined)
      const second = branch.bySecond.get(words[at + 1]?.lower ?? '')
      return second ? longestOf(words, at, second, open) : open
    },
  }
}

function addPattern(branches: Map<string, Branch>, first: string, pattern: Pattern): void {
  const branch: Branch = branches.get(first) ?? { bySecond: new Map(), open: [] }
  branches.set(first, branch)
  const second = pattern.rest[0]
  if (!second || second.words.size === 0 || second.takesOwner || second.takesName) {
    branch.open.push(pattern)
  } else {
    for (const word of second.words) {
      branch.bySecond.set(word, [...(branch.bySecond.get(word) ?? []), pattern])
    }
  }
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

function toPart(part: string): Part {
  const choices = part.split('|')
  const takesOwner = choices.includes('<own>')
  const takesName = choices.includes('<him>')
  const listed = choices.filter((word) => !MARKS.has(word))
  const words = new Set([...listed, ...(takesOwner ? OWN : []), ...(takesName ? HIM : [])])
  return { words, isGap: part === '…', isEnd: part === '.', takesOwner, takesName }
}

/** The words of a part that must be one of those listed. */
const listedWords = ({ words, takesOwner, takesName }: Part): ReadonlySet<string> | undefined =>
  words.size === 0 || takesOwner || takesName ? undefined : words

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

const fits = ({ words, takesOwner, takesName }: Part, word: Word): boolean =>
  words.has(word.lower) ||
  (takesOwner && word.lower.endsWith("'s")) ||
  (takesName && NAME.test(word.text))

/** Whether a word follows the one before it with nothing but a space between them. */
export function isBeside(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  return before !== undefined && word !== undefined && word.start - before.end <= 1
}
